import { constants, copyFileSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import type { Entry, EntryContent } from '../../entry';
import { requireNoLink } from '../../files/require-no-link';
import { isInWorkspace, workspacePath } from '../../files/workspace-path';
import { askGit, required } from './git';
import type { RevisionTree } from './revision-tree';

/**
 * Puts the files of an archive that git ignores, which are what a build made, into a revision's tree: there is no other
 * state of them. Gives the paths that they have in the archive.
 */
export function addBuildOutput(entries: readonly Entry[], tree: RevisionTree): readonly string[] {
  const ignored = ignoredFiles(new Set(entries.flatMap(({ content }) => filesOf(content))), tree);
  for (const file of ignored) copyInto(tree, file);
  return entries
    .filter(({ content }) => filesOf(content).some((file) => ignored.has(file)))
    .map(({ path }) => path);
}

/** The files that an entry's bytes are read from. */
function filesOf(content: EntryContent): readonly string[] {
  switch (content.kind) {
    case 'file':
      return [content.file];
    case 'pieces':
      return content.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.file]));
    case 'archive':
      return content.entries.flatMap((entry) => filesOf(entry.content));
    default:
      return [];
  }
}

/** Asked by their real paths: git follows no links. What the revision has is its own, whatever the rules say. */
function ignoredFiles(
  files: ReadonlySet<string>,
  { git, tracked, revision }: RevisionTree,
): ReadonlySet<string> {
  const untracked = [...files]
    .map((file) => ({ file, real: realpathSync.native(file) }))
    .filter(({ real }) => isInWorkspace(git.directory, real))
    .map(({ file, real }) => ({ file, path: workspacePath(git.directory, real) }))
    .filter(({ path }) => !tracked.has(path));
  if (untracked.length === 0) return new Set();
  // With the dot, a name that begins with a colon is not a pattern to git.
  const asked = untracked.map(({ path }) => `./${path}`).join('\0');
  // 1: none is ignored.
  const result = askGit(git, ['check-ignore', '-z', '--no-index', '--stdin'], asked);
  const ignored = new Set(required(result, revision, [0, 1]).split('\0'));
  return new Set(untracked.flatMap(({ file, path }) => (ignored.has(`./${path}`) ? [file] : [])));
}

/** What the revision itself has at that place stays. */
function copyInto({ placeOf, root }: RevisionTree, file: string): void {
  const place = placeOf(file);
  if (place === undefined) return;
  const directory = dirname(place);
  try {
    // A link that the revision has must not lead out of the tree.
    requireNoLink(directory, { within: root, name: place });
    mkdirSync(directory, { recursive: true });
    copyFileSync(file, place, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  } catch (error) {
    const code = errorCode(error);
    if (!(error instanceof UffaError) && code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
  }
}
