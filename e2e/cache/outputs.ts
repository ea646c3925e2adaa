import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { NxWorkspace } from '../workspace/nx-workspace';
import { edited } from './edited';
import { archivesIn, freshArchives, type ArchiveHashes } from './fresh-archives';
import type { Law } from './lane';
import { missed, runAllTargets, type Shop } from './run-all-targets';
import { settled } from './settled';

const element = 'client-extensions/shop-element';
const built = `${element}/build/static`;
const outputs = [
  `${element}/build`,
  `${element}/dist`,
  'client-extensions/shop-labels/out',
  'libs/icons/dist',
];

/** How what a build has made is changed behind Nx's back. */
const tampering: readonly (readonly [how: string, tamper: (workspace: NxWorkspace) => void])[] = [
  ['changed', (workspace) => workspace.write({ [`${built}/main.js`]: 'changed' })],
  ['deleted', (workspace) => workspace.remove(`${built}/main.js`)],
  ['added to', (workspace) => workspace.write({ [`${built}/added.js`]: 'added' })],
];

/** What builds and packaging have made is deleted or changed: no archive may be the worse for it. */
export const itRestoresOutputs: Law = (shop) => {
  it('restores what was deleted', async () => {
    // An edit before this may have left its archives.
    runAllTargets(shop());
    const before = await stateOf(shop());
    await settled(shop());
    shop().workspace.remove(...outputs);
    await settled(shop());
    expect(missed(runAllTargets(shop()))).toEqual([]);
    expect(await stateOf(shop())).toEqual(before);
  });

  it.each(tampering)('packages the work of a cached build although it was %s since', async (how, tamper) => {
    const before = await stateOf(shop());
    await settled(shop());
    tamper(shop().workspace);
    await settled(shop());
    // Makes packaging run, and no build.
    const edit = {
      it: how,
      files: { 'gradle.properties': (text: string) => `${text}# ${how}\n` },
      misses: [],
    };
    await edited(shop().workspace, [edit], async () => {
      const misses = missed(runAllTargets(shop()));
      expect(misses).toContain('shop-element:package');
      expect(misses).not.toContain('shop-element:build');
      expect(await stateOf(shop())).toEqual(before);
    });
  });

  it('restores an archive and a directory that were changed', async () => {
    const before = await stateOf(shop());
    await settled(shop());
    shop().workspace.write({
      [`${element}/dist/shop-element.zip`]: 'no archive',
      [`${element}/build/liferay-client-extension-build/static/main.js`]: 'changed',
      [`${element}/build/liferay-client-extension-build/added.txt`]: 'added',
    });
    await settled(shop());
    expect(missed(runAllTargets(shop()))).toEqual([]);
    expect(await stateOf(shop())).toEqual(before);
  });

  it('makes everything again after nx reset, and it is the same', async () => {
    const before = await stateOf(shop());
    const { workspace, environment } = shop();
    expect(workspace.nx(['reset'], environment).status).toBe(0);
    workspace.remove(...outputs);
    const runs = runAllTargets(shop());
    expect(missed(runs)).toHaveLength(runs.length);
    expect(await stateOf(shop())).toEqual(before);
  });
};

interface State {
  readonly archives: ArchiveHashes;
  readonly script: string;
  readonly assembled: string;
  readonly hasAddedFiles: boolean;
}

/** What is there after a run. The archives have to be what packaging makes of it without a cache. */
async function stateOf({ workspace }: Shop): Promise<State> {
  const textOf = (path: string) => readFileSync(join(workspace.root, path), 'utf8');
  const assembled = `${element}/build/liferay-client-extension-build`;
  const fresh = await freshArchives(workspace, undefined);
  const archives = archivesIn(workspace, Object.keys(fresh));
  expect(archives).toEqual(fresh);
  return {
    archives,
    script: textOf(`${built}/main.js`),
    assembled: textOf(`${assembled}/static/main.js`),
    hasAddedFiles: [`${built}/added.js`, `${assembled}/added.txt`].some((path) =>
      existsSync(join(workspace.root, path)),
    ),
  };
}
