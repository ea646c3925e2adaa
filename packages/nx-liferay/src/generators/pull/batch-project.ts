import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { type Diagnostic } from 'uffa';
import { BATCH_DIRECTORY } from 'uffa/delivery';
import { MANIFEST_FILE } from 'uffa/inference';
import clientExtension from '../client-extension/generator';
import { findProject } from '../find-project';
import { missingOption } from '../missing-option';
import { workspaceFacts } from '../workspace-facts';
import type { PullSchema } from './pull-schema';

/**
 * The directory of the project that data goes into: one of the workspace, or a new batch project without the data that
 * a new one starts with.
 */
export async function batchProject(tree: Tree, schema: PullSchema): Promise<string | readonly Diagnostic[]> {
  const missing = [...missingOption('project', schema.project), ...missingOption('portal', schema.portal)];
  if (missing.length > 0) return missing;
  const existing = findProject(tree, workspaceFacts(tree), schema.project);
  if (!('code' in existing)) return existing.project.path;
  const before = new Set(manifestsIn(tree));
  await clientExtension(tree, {
    directory: schema.project,
    type: 'batch',
    skipInstall: true,
    ...(schema.cwd === undefined ? {} : { cwd: schema.cwd }),
  });
  const made = manifestsIn(tree).find((path) => !before.has(path));
  if (made === undefined) return [existing];
  const directory = posix.dirname(made);
  const data = posix.join(directory, BATCH_DIRECTORY);
  for (const name of tree.children(data)) tree.delete(posix.join(data, name));
  return directory;
}

function manifestsIn(tree: Tree): readonly string[] {
  return tree
    .listChanges()
    .map(({ path }) => path)
    .filter((path) => posix.basename(path) === MANIFEST_FILE);
}
