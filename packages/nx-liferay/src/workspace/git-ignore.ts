import { join, posix } from 'node:path';
import { ignoreRules, withoutPardons, type IgnoreRules } from './ignore-rules';
import { ignoredAbove } from './ignored-above';
import { knownFiles, type Exists } from './known-files';
import { readText } from './read-text';

/** Whether Nx takes no notice of a path (relative to the workspace root, POSIX, `/` at the end of a directory). */
export type IsIgnored = (path: string) => boolean;

/**
 * Reads the ignore files of a workspace as they are asked for. Of nested files the nearest one with an opinion decides,
 * and nothing below an ignored directory can be taken back, as git has it. Any .nxignore goes before every .gitignore,
 * and `.git/info/exclude`, that of a repository within the workspace, too, comes last, as Nx has it; it does not ask
 * what git has tracked. A `.ignore`, which some versions of Nx read and others do not, only takes away.
 */
export function gitIgnore(
  workspaceRoot: string,
  exists: Exists = knownFiles(workspaceRoot, new Map()),
): IsIgnored {
  const above = ignoredAbove(workspaceRoot);
  const inFile = (file: string, directory: string): readonly IgnoreRules[] => {
    const text = exists(file) ? readText(join(workspaceRoot, file)) : undefined;
    const start = directory === '.' ? 0 : directory.length + 1;
    return text === undefined ? [] : [ignoreRules(text, (path) => path.slice(start))];
  };
  const upward = (
    inDirectory: (directory: string) => readonly IgnoreRules[],
    outside: readonly IgnoreRules[],
  ) => {
    const from = remembered((directory: string): readonly IgnoreRules[] => [
      ...inDirectory(directory),
      ...(directory === '.' ? outside : from(posix.dirname(directory))),
    ]);
    return from;
  };
  const named = (name: string) => (directory: string) => inFile(posix.join(directory, name), directory);
  const ofNx = upward(named('.nxignore'), above('.nxignore'));
  const ofSearches = upward((directory) => named('.ignore')(directory).map(withoutPardons), []);
  const ofGit = upward(named('.gitignore'), above('.gitignore'));
  const ofClones = upward(
    (directory) => (exists(posix.join(directory, '.git')) ? named('.git/info/exclude')(directory) : []),
    [],
  );
  const forDirectory = remembered((directory: string) =>
    [ofNx, ofSearches, ofGit, ofClones].flatMap((rulesFor) => rulesFor(directory)),
  );
  const isIgnored = remembered((path: string): boolean => {
    const clean = posix.normalize(path);
    if (clean === './' || clean === '.' || clean.startsWith('..')) return false;
    const parent = posix.dirname(clean);
    if (parent !== '.' && isIgnored(`${parent}/`)) return true;
    for (const rules of forDirectory(parent)) {
      const verdict = rules(clean);
      if (verdict.ignored) return true;
      if (verdict.unignored) return false;
    }
    return false;
  });
  return isIgnored;
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
