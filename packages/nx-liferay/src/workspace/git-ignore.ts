import { join, posix } from 'node:path';
import ignore from 'ignore';
import { readText } from './read-text';

/** Whether git would ignore a path (relative to the workspace root, POSIX, `/` at the end of a directory). */
export type IsIgnored = (path: string) => boolean;

/**
 * Reads the .gitignore files of a workspace as they are asked for. Of nested files the nearest one with an opinion
 * decides, and nothing below an ignored directory can be taken back, as git has it.
 */
export function gitIgnore(workspaceRoot: string): IsIgnored {
  const rules = new Map<string, ignore.Ignore | undefined>();
  const rulesIn = (directory: string): ignore.Ignore | undefined => {
    if (!rules.has(directory)) {
      const text = readText(join(workspaceRoot, directory, '.gitignore'));
      rules.set(directory, text === undefined ? undefined : ignore().add(text));
    }
    return rules.get(directory);
  };
  const known = new Map<string, boolean>();
  const isIgnored: IsIgnored = (path) => {
    const verdict = known.get(path) ?? judge(path);
    known.set(path, verdict);
    return verdict;
  };
  const judge: IsIgnored = (path) => {
    const clean = posix.normalize(path);
    if (clean === './' || clean === '.' || clean.startsWith('..')) return false;
    const parent = posix.dirname(clean);
    if (parent !== '.' && isIgnored(`${parent}/`)) return true;
    for (const directory of ancestors(parent)) {
      const verdict = rulesIn(directory)?.test(posix.relative(directory, clean) + slashOf(clean));
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
    }
    return false;
  };
  return isIgnored;
}

/** A directory and those above it, nearest first, `.` last. */
function ancestors(directory: string): readonly string[] {
  return directory === '.' ? ['.'] : [directory, ...ancestors(posix.dirname(directory))];
}

/** `posix.relative` drops the slash that tells a directory from a file. */
function slashOf(path: string): string {
  return path.endsWith('/') ? '/' : '';
}
