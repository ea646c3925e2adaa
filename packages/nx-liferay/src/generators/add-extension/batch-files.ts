import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import type { Settings } from '../client-extension/recipes/recipe';
import type { Addition } from './read-addition';
import type { Started } from './starter-files';

const LIST_TYPE = 'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition';

/** Writes what a batch or a site initializer needs: its directory, with content that imports nothing yet. */
export function batchFiles(tree: Tree, { existing, type, names }: Addition, entry: Settings): Started {
  const inProject = (path: string) => posix.join(names.directory, path);
  if (type.type === 'siteInitializer') {
    if (!tree.exists(inProject('site-initializer')))
      tree.write(inProject('site-initializer/roles.json'), '[]\n');
    return { entry };
  }
  if (!tree.exists(inProject('batch'))) {
    tree.write(inProject(`batch/${names.id}.batch-engine-data.json`), batchData());
  }
  const isAssembled = existing.manifest.assemble.some(({ into }) =>
    /^(?:\.\/)?batch(?:\/|$)/.test(into?.text ?? ''),
  );
  return isAssembled ? { entry } : { entry, item: { from: 'batch', into: 'batch' } };
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
