import { dirname, join, relative, resolve, sep } from 'node:path';
import { ignoreRules, type IgnoreRules } from './ignore-rules';
import { isThere, textIfThere } from 'uffa/inference';

/**
 * The files of a name that Nx heeds above the workspace, the nearest first: every .gitignore up to the root of the
 * repository that the workspace is part of or, without a repository, up to the root of the file system.
 */
export function ignoredAbove(workspaceRoot: string): (name: string) => readonly IgnoreRules[] {
  const root = resolve(workspaceRoot);
  const above = ancestors(root);
  const repository = [root, ...above].findIndex((each) => isThere(join(each, '.git')));
  const isAlone = repository === -1;
  const heeded = isAlone ? above : above.slice(0, repository);
  return (name) =>
    heeded.flatMap((directory) => {
      const text = isAlone || name === '.gitignore' ? textIfThere(join(directory, name)) : undefined;
      const prefix = relative(directory, root).split(sep).join('/');
      return text === undefined ? [] : [ignoreRules(text, (path) => `${prefix}/${path}`)];
    });
}

/** The directories above one, the nearest first. */
function ancestors(directory: string): readonly string[] {
  const parent = dirname(directory);
  return parent === directory ? [] : [parent, ...ancestors(parent)];
}
