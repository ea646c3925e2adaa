import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { EntryContent, FileContent } from '../../entry';
import { workspacePath } from '../../files/workspace-path';
import type { UffaCheck } from '../check-context';

/**
 * A pointer's three lines take 127 bytes and the digits of the file's size; an extension of Git LFS may add a line. Of
 * the many small files of a project, few are of such a size.
 */
const SHORTEST = 120;
const LONGEST = 300;
const FIRST_LINE = 'version https://git-lfs.github.com/spec/v1\n';

/** Files that git has not fetched from Git LFS: what would be packaged is the text that stands in for them. */
export const gitLfsPointers: UffaCheck = ({ project }, { entries }, { firstBytes }) => {
  if (firstBytes === undefined) return [];
  const pointers = entries
    .flatMap(({ content }) => filesOf(content))
    .filter((file) => file.size >= SHORTEST && file.size <= LONGEST)
    .filter((file) => firstBytes(file, FIRST_LINE.length)?.toString('latin1') === FIRST_LINE)
    .map(({ file }) => workspacePath(project.workspaceRoot, file));
  const [first] = pointers;
  if (first === undefined) return [];
  return [diagnostic('git-lfs-pointer', { files: [...new Set(pointers)] }, startOf(first))];
};

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
