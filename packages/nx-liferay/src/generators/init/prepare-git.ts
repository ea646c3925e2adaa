import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { diagnostic, type Diagnostic } from 'uffa';
import { canonicalGlob, certainBeginning } from 'uffa/inference';
import { git } from '../git';
import { ignoreLines, withLines } from './ignored-outputs';
import { projectDirectories, unsettledDirectories, withLineEnds } from './line-ends';

const IGNORE = '.gitignore';
const ATTRIBUTES = '.gitattributes';

/**
 * Makes git ignore what is written by builds, and write the sources of archives with the same line ends on every machine.
 * @returns what to tell the user about it
 */
export function prepareGit(
  tree: Tree,
  projects: readonly string[],
  directories: readonly string[],
): readonly Diagnostic[] {
  const beginnings = directories.map((directory) => certainBeginning(canonicalGlob(directory)));
  return [...ignoreOutputs(tree, projects, beginnings), ...settleLineEnds(tree, projects, beginnings)];
}

function ignoreOutputs(
  tree: Tree,
  projects: readonly string[],
  directories: readonly string[],
): readonly Diagnostic[] {
  const text = tree.read(IGNORE, 'utf8') ?? '';
  const trackedFile = trackedFiles(tree.root);
  const toCome = posix.join(directories[0] ?? 'client-extensions', 'project');
  const { added, leftOut } = ignoreLines(text, [...projects, toCome], trackedFile ?? (() => undefined));
  if (added.length > 0) tree.write(IGNORE, withLines(text, added));
  return [
    ...leftOut.map((each) => diagnostic('gitignore-line-left-out', each)),
    ...(trackedFile === undefined && added.length > 0
      ? [diagnostic('gitignore-unchecked', { lines: added })]
      : []),
  ];
}

function settleLineEnds(
  tree: Tree,
  projects: readonly string[],
  directories: readonly string[],
): readonly Diagnostic[] {
  const text = tree.read(ATTRIBUTES, 'utf8') ?? '';
  const unsettled = unsettledDirectories(text, projectDirectories(directories, projects));
  if (unsettled.length === 0) return [];
  tree.write(ATTRIBUTES, withLineEnds(text, unsettled));
  const isConverted = git(tree.root, 'config', '--get', 'core.autocrlf')?.trim() === 'true';
  return isConverted && projects.length > 0
    ? [diagnostic('line-ends-converted', { directories: unsettled })]
    : [];
}

/** Asks git which of the files that it tracks a line of .gitignore would hide. */
type TrackedFile = (line: string) => string | undefined;

/** Looks for the first such file. Undefined where the workspace is in no git repository, or git is not installed. */
function trackedFiles(root: string): TrackedFile | undefined {
  if (git(root, 'rev-parse', '--git-dir') === undefined) return undefined;
  return (line) => {
    const files = git(root, 'ls-files', '-z', '--cached', '--ignored', `--exclude=${line}`) ?? '';
    return files.split('\0').find((file) => file !== '');
  };
}
