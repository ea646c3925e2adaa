import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { diagnostic, type Diagnostic } from 'uffa';
import { canonicalGlob, certainBeginning } from 'uffa/inference';
import { ignoreLines, withLines } from './ignored-outputs';
import { trackedFiles } from './tracked-files';

const FILE = '.gitignore';

/** Makes git ignore what is written by builds. @returns what to tell the user about it */
export function prepareGit(
  tree: Tree,
  projects: readonly string[],
  directories: readonly string[],
): readonly Diagnostic[] {
  const text = tree.read(FILE, 'utf8') ?? '';
  const trackedFile = trackedFiles(tree.root);
  const toCome = posix.join(
    certainBeginning(canonicalGlob(directories[0] ?? 'client-extensions')),
    'project',
  );
  const { added, leftOut } = ignoreLines(text, [...projects, toCome], trackedFile ?? (() => undefined));
  if (added.length > 0) tree.write(FILE, withLines(text, added));
  return [
    ...leftOut.map((each) => diagnostic('gitignore-line-left-out', each)),
    ...(trackedFile === undefined && added.length > 0
      ? [diagnostic('gitignore-unchecked', { lines: added })]
      : []),
  ];
}
