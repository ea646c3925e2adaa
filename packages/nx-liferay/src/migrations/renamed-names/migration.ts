import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { visitNotIgnoredFiles } from '../../generators/devkit';
import { guarded } from '../../generators/guarded';
import { report } from '../../generators/report';
import { inCommands } from './in-commands';
import { inJson } from './in-json';
import { localProfilePath } from './local-profile';

const jsonFiles: ReadonlySet<string> = new Set(['nx.json', 'project.json', 'package.json']);

/** The pipelines of the providers that `nx g nx-liferay:ci` knows. */
const PIPELINE =
  /^(?:\.github\/workflows\/[^/]+\.ya?ml|\.gitlab-ci\.yml|azure-pipelines\.yml|bitbucket-pipelines\.yml|\.circleci\/config\.yml|Jenkinsfile)$/;

/** Writes the new names of diagnostics, options and a profile into the files of a workspace (`nx migrate`). */
export default function migrate(tree: Tree): void {
  guarded(renameNames)(tree, undefined);
}

function renameNames(tree: Tree): void {
  visitNotIgnoredFiles(tree, '.', (path) => {
    const file = path.replaceAll('\\', '/');
    if (jsonFiles.has(posix.basename(file))) rewrite(tree, file, inJson);
    else if (PIPELINE.test(file)) rewrite(tree, file, inCommands);
    const renamed = localProfilePath(tree, file);
    if (renamed !== undefined) {
      tree.rename(file, renamed);
      report(`${file} is now ${renamed}: use "-c local" for what was "-c dev".`);
    }
  });
}

function rewrite(tree: Tree, file: string, rename: (text: string) => string): void {
  const before = tree.read(file, 'utf8') ?? '';
  const after = rename(before);
  if (after !== before) tree.write(file, after);
}
