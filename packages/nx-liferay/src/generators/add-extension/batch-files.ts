import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import type { Settings } from '../client-extension/recipes/recipe';
import type { Addition } from './read-addition';
import type { StarterFiles } from './starter-files';

const LIST_TYPE = 'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition';

/** What a batch or a site initializer needs: its directory, with something in it that imports nothing yet. */
export function batchFiles(tree: Tree, { existing, type, names }: Addition, entry: Settings): StarterFiles {
  const { project, manifest } = existing;
  const has = (directory: string) => tree.exists(posix.join(project.path, directory));
  if (type.type === 'siteInitializer') {
    return { entry, files: has('site-initializer') ? {} : { 'site-initializer/roles.json': '[]\n' } };
  }
  const isAssembled = manifest.assemble.some(
    ({ from, into }) => from !== undefined && posix.normalize(into?.text ?? '.').startsWith('batch'),
  );
  const file = `batch/${names.id}.batch-engine-data.json`;
  return {
    entry,
    files: has('batch') ? {} : { [file]: batchData() },
    ...(isAssembled ? {} : { item: { from: 'batch', into: 'batch' } }),
  };
}

function batchData(): string {
  const parameters = { createStrategy: 'UPSERT', importStrategy: 'ON_ERROR_FAIL', updateStrategy: 'UPDATE' };
  const configuration = {
    className: LIST_TYPE,
    parameters,
    taskItemDelegateName: 'DEFAULT',
    version: 'v1.0',
  };
  return `${JSON.stringify({ configuration, items: [] }, null, 2)}\n`;
}
