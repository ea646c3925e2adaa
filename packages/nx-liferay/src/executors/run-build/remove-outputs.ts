import { rmdirSync, unlinkSync } from 'node:fs';
import { join, posix } from 'node:path';
import { diagnostic, errorCode, holdDirectory, reasonOf, UffaError } from 'uffa';
import type { BuiltProject, Emptying } from './plan-emptying';

/**
 * Removes files, and the directories that are empty then. Whoever puts a link in the place of a directory meanwhile has
 * nothing removed behind it.
 *
 * @throws UffaError where something can't be removed
 */
export function removeOutputs({ files, directories }: Emptying, project: Place): void {
  const byDirectory = new Map<string, string[]>();
  for (const file of files) {
    const directory = posix.dirname(file);
    const names = byDirectory.get(directory);
    if (names === undefined) byDirectory.set(directory, [posix.basename(file)]);
    else names.push(posix.basename(file));
  }
  for (const [directory, names] of byDirectory) {
    within(directory, project, (path) => {
      for (const name of names)
        remove(posix.join(directory, name), project, () => unlinkSync(join(path, name)));
    });
  }
  const innermostFirst = [...directories].sort((a, b) => b.length - a.length);
  for (const directory of innermostFirst) {
    within(posix.dirname(directory), project, (path) => {
      remove(directory, project, () => rmdirSync(join(path, posix.basename(directory))));
    });
  }
}

function within(directory: string, { root, path }: Place, act: (directory: string) => void): void {
  const name = posix.join(path, directory);
  remove(directory, { root, path }, () => {
    const held = holdDirectory(join(root, directory), { within: root, name });
    try {
      act(held.path);
    } finally {
      held.release();
    }
  });
}

type Place = Pick<BuiltProject, 'path' | 'root'>;

/** Somebody else may have removed it already, and a directory in which something is left stays. */
const harmless: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

function remove(output: string, { path }: Place, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (error instanceof UffaError) throw error;
    if (harmless.has(errorCode(error))) return;
    const args = { output: posix.join(path, output), reason: reasonOf(error) };
    throw new UffaError(diagnostic('output-not-emptied', args), { cause: error });
  }
}
