import { join, posix } from 'node:path';
import ignore from 'ignore';
import { knownFiles, type Exists } from './known-files';
import { readText } from './read-text';

/** Whether Nx takes no notice of a path (relative to the workspace root, POSIX, `/` at the end of a directory). */
export type IsIgnored = (path: string) => boolean;

/**
 * Reads the .gitignore and .nxignore files of a workspace as they are asked for. Of nested files the nearest one with
 * an opinion decides, and nothing below an ignored directory can be taken back, as git has it. Any .nxignore goes
 * before every .gitignore, and `.git/info/exclude` comes last, as Nx has it; it does not ask what git has tracked.
 */
export function gitIgnore(
  workspaceRoot: string,
  exists: Exists = knownFiles(workspaceRoot, new Map()),
): IsIgnored {
  const inFile = (file: string, directory: string): readonly Rules[] => {
    const text = exists(file) ? readText(join(workspaceRoot, file)) : undefined;
    return text === undefined ? [] : [{ directory, rules: ignore().add(text) }];
  };
  const upward = (name: string) => {
    const from = remembered((directory: string): readonly Rules[] => {
      const own = inFile(inDirectory(directory, name), directory);
      return directory === '.' ? own : [...own, ...from(posix.dirname(directory))];
    });
    return from;
  };
  const ofNx = upward('.nxignore');
  const ofGit = upward('.gitignore');
  const ofClone = inFile('.git/info/exclude', '.');
  const forDirectory = remembered((directory: string) => [
    ...ofNx(directory),
    ...ofGit(directory),
    ...ofClone,
  ]);
  const isIgnored = remembered((path: string): boolean => {
    const clean = posix.normalize(path);
    if (clean === './' || clean === '.' || clean.startsWith('..')) return false;
    const parent = posix.dirname(clean);
    if (parent !== '.' && isIgnored(`${parent}/`)) return true;
    for (const { directory, rules } of forDirectory(parent)) {
      const verdict = rules.test(directory === '.' ? clean : clean.slice(directory.length + 1));
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  });
  return isIgnored;
}

/** The rules of one file, and the directory that they are relative to. */
interface Rules {
  readonly directory: string;
  readonly rules: ignore.Ignore;
}

/** Works out the answer for each text once. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}

function inDirectory(directory: string, name: string): string {
  return directory === '.' ? name : `${directory}/${name}`;
}
