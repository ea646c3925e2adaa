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
  const inFile = remembered((file: string): readonly Rules[] => {
    const text = exists(file) ? readText(join(workspaceRoot, file)) : undefined;
    return text === undefined ? [] : [{ directory: directoryOf(file), rules: ignore().add(text) }];
  });
  const forDirectory = remembered((directory: string) => {
    const directories = ancestors(directory);
    const files = ['.nxignore', '.gitignore'].flatMap((name) =>
      directories.map((each) => posix.join(each, name)),
    );
    return [...files, EXCLUDE].flatMap(inFile);
  });
  const isIgnored = remembered((path: string): boolean => {
    const clean = posix.normalize(path);
    if (clean === './' || clean === '.' || clean.startsWith('..')) return false;
    const parent = posix.dirname(clean);
    if (parent !== '.' && isIgnored(`${parent}/`)) return true;
    for (const { directory, rules } of forDirectory(parent)) {
      const verdict = rules.test(posix.relative(directory, clean) + slashOf(clean));
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

const EXCLUDE = '.git/info/exclude';

function directoryOf(file: string): string {
  return file === EXCLUDE ? '.' : posix.dirname(file);
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

/** A directory and those above it, nearest first, `.` last. */
function ancestors(directory: string): readonly string[] {
  return directory === '.' ? ['.'] : [directory, ...ancestors(posix.dirname(directory))];
}

/** `posix.relative` drops the slash that tells a directory from a file. */
function slashOf(path: string): string {
  return path.endsWith('/') ? '/' : '';
}
