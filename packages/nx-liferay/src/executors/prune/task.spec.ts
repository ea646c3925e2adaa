import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectGraph } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { TaskContext } from '../task';
import { pruneTask } from './task';

const lock = {
  name: 'shop',
  lockfileVersion: 3,
  packages: {
    '': { name: 'shop' },
    'node_modules/express': { version: '5.1.0', dependencies: { qs: '6' } },
    'node_modules/lib': { resolved: 'libs/lib', link: true },
    'node_modules/pino': { version: '9.0.1' },
    'node_modules/qs': { version: '6.14.0' },
    'node_modules/vite': { version: '8.0.0', dev: true },
    'libs/lib': { name: 'lib' },
    'services/a': { name: 'a' },
  },
};
const files = {
  'package.json': '{"name": "shop", "overrides": {"qs": "6.14.0"}}',
  'package-lock.json': JSON.stringify(lock),
  'services/a/package.json':
    '{"name": "a", "version": "1.0.0", "dependencies": {"express": "^5.0.0", "lib": "*"}, "devDependencies": {"vite": "*"}}',
  'libs/lib/package.json': '{"name": "lib"}',
};

const node = (root: string) => ({ name: root, type: 'lib', data: { root } }) as const;
const npm = (packageName: string) =>
  ({ type: 'npm', name: `npm:${packageName}`, data: { packageName, version: '1' } }) as const;
const edge = (source: string, target: string) => ({ source, target, type: 'static' });

/** The service uses a library, which imports pino without saying so. */
const projectGraph: ProjectGraph = {
  nodes: { a: node('services/a'), lib: node('libs/lib') },
  externalNodes: { 'npm:pino': npm('pino'), 'npm:vite': npm('vite') },
  dependencies: {
    a: [edge('a', 'lib'), edge('a', 'npm:vite')],
    lib: [edge('lib', 'npm:pino'), edge('lib', 'a')],
  },
};

function contextOf(workspaceRoot: string): TaskContext {
  const signal = new AbortController().signal;
  return { workspaceRoot, project: { root: 'services/a' }, projectName: 'a', signal, projectGraph };
}

const options = { output: 'build/pruned' };
const run = (changes: Readonly<Record<string, string>>) =>
  pruneTask(options, contextOf(tempWorkspace({ ...files, ...changes })));

describe('prune', () => {
  it('writes what the service and its libraries need, by the workspace and its graph', async () => {
    const root = tempWorkspace(files);
    const { success, text } = await pruneTask(options, contextOf(root));
    expect(success, text).toBe(true);
    expect(text).toBe(
      'lib is a project of this workspace and no package: bundle it into the service.\nservices/a/build/pruned (3 packages)\n',
    );
    const written = (name: string): unknown =>
      JSON.parse(readFileSync(join(root, 'services/a/build/pruned', name), 'utf8'));
    const dependencies = { express: '^5.0.0', pino: '9.0.1' };
    expect(written('package.json')).toEqual({
      name: 'a',
      version: '1.0.0',
      dependencies,
      overrides: { qs: '6.14.0' },
    });
    expect(written('package-lock.json')).toEqual({
      name: 'a',
      version: '1.0.0',
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { name: 'a', version: '1.0.0', dependencies },
        'node_modules/express': { version: '5.1.0', dependencies: { qs: '6' } },
        'node_modules/pino': { version: '9.0.1' },
        'node_modules/qs': { version: '6.14.0' },
      },
    });
    expect(existsSync(join(root, 'services/a/build/pruned.part'))).toBe(false);
  });

  it.each([
    [
      { 'package-lock.json': '{"lockfileVersion": 1}' },
      'package-lock.json is not JSON, or was written by npm 6',
    ],
    [{ 'services/a/pnpm-lock.yaml': '' }, 'services/a/pnpm-lock.yaml belongs to pnpm'],
    [
      { 'services/a/package.json': '{"dependencies": {"koa": "3"}}' },
      'package-lock.json has no koa, which services/a asks for',
    ],
  ])('refuses %j in a sentence, and writes nothing', async (changes, sentence) => {
    const { success, text } = await run(changes);
    expect(success).toBe(false);
    expect(text).toContain(sentence);
  });

  it('says that there is no lock file', async () => {
    const { success, text } = await pruneTask(
      options,
      contextOf(tempWorkspace({ 'services/a/package.json': '{}' })),
    );
    expect(success).toBe(false);
    expect(text).toContain('neither the project nor the workspace has a lock file');
  });

  it('warns of a range that was changed after the lock file was written, and of no other', async () => {
    const packages = {
      ...lock.packages,
      'services/a': { name: 'a', dependencies: { express: '^4.0.0', lib: '*' } },
    };
    const { success, text } = await run({ 'package-lock.json': JSON.stringify({ ...lock, packages }) });
    expect(success).toBe(true);
    expect(text).toContain(
      'package-lock.json was made for express@^4.0.0, but services/a asks for express@^5.0.0.',
    );
    expect(text.match(/lock-file-outdated/g)).toHaveLength(1);
  });
});
