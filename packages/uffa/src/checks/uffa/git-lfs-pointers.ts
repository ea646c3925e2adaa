import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { Entry, EntryContent, FileContent } from '../../entry';
import { workspacePath } from '../../files/workspace-path';
import type { UffaCheck } from '../check-context';
import { contentMark, type KnownMarks } from '../content-marks';
import { lfsPointerMark, mayBeLfsPointer } from './lfs-pointer';

/** Files that git has not fetched from Git LFS: what would be packaged is the text that stands in for them. */
export const gitLfsPointers: UffaCheck = ({ project }, { entries }, { firstBytes, knownMarks }) => {
  if (firstBytes === undefined) return [];
  const pointers = entries
    .filter((entry) => mayHoldPointer(entry, knownMarks))
    .flatMap(({ content }) => filesOf(content))
    .filter(mayBeLfsPointer)
    .filter((file) => lfsPointerMark.pattern.test(firstBytes(file, file.size)?.toString('latin1') ?? ''))
    .map(({ file }) => workspacePath(project.workspaceRoot, file));
  const [first] = pointers;
  if (first === undefined) return [];
  return [diagnostic('git-lfs-pointer', { files: [...new Set(pointers)] }, startOf(first))];
};

function mayHoldPointer(entry: Entry, knownMarks: KnownMarks | undefined): boolean {
  const marks = knownMarks?.(entry);
  return marks === undefined || (marks & contentMark.lfsPointer) !== 0;
}

/** The files on disk that an entry is made of. */
function filesOf(content: EntryContent): readonly FileContent[] {
  switch (content.kind) {
    case 'file':
      return [content];
    case 'pieces':
      return content.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));
    case 'archive':
      return content.entries.flatMap((entry) => filesOf(entry.content));
    case 'text':
    case 'member':
      return [];
  }
}
