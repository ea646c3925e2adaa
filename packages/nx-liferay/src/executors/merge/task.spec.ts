import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageProject, projectAt } from 'uffa';
import { expect, it } from 'vitest';
import { tempWorkspace } from '../../../test/temp-workspace';
import { mergeTask } from './task';

const files = Object.fromEntries(
  ['one', 'two'].flatMap((name) => [
    [
      `apps/${name}/client-extension.yaml`,
      `assemble: [{from: src, into: static}]\nel-${name}: {type: globalJS, url: index.js}\n`,
    ],
    [`apps/${name}/src/index.js`, 'export {};\n'],
  ]),
);
const projects = { one: { root: 'apps/one' }, two: { root: 'apps/two' }, shop: { root: 'shop' } };

function contextOf(workspaceRoot: string) {
  return { workspaceRoot, root: 'shop', projects, signal: new AbortController().signal };
}

it('merges what projects were packaged as into dist of its own project', async () => {
  const root = tempWorkspace(files);
  for (const path of ['apps/one', 'apps/two']) await packageProject(projectAt(root, path));
  const { success, text } = await mergeTask({ name: 'shop', projects: ['one', 'two'] }, contextOf(root));
  expect([success, text]).toEqual([true, expect.stringMatching(/^shop\/dist\/shop\.zip \(.* kB, 2 client/)]);
  expect(existsSync(join(root, 'shop/dist/shop.zip'))).toBe(true);
});

it('names the nearest project, and an archive that is not there', async () => {
  const root = tempWorkspace(files);
  const unknown = await mergeTask({ name: 'shop', projects: ['shoop', 'two'] }, contextOf(root));
  expect([unknown.success, unknown.text]).toEqual([false, expect.stringContaining('Write "shop".')]);
  const missing = await mergeTask({ name: 'shop', projects: ['one', 'two'] }, contextOf(root));
  expect([missing.success, missing.text]).toEqual([false, expect.stringContaining('apps/one/dist/one.zip')]);
});
