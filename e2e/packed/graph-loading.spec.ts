import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const repository = join(__dirname, '../..');
/** All that reading the projects of a workspace may load besides the two packages. */
const allowed = ['ignore', 'yaml', 'yauzl'];

const root = mkdtempSync(join(realpathSync(tmpdir()), 'graph-loading-'));

beforeAll(() => {
  for (const name of ['nx-liferay', 'uffa']) {
    const copy = join(root, 'node_modules', name);
    mkdirSync(copy, { recursive: true });
    for (const part of ['dist', 'package.json'])
      cpSync(join(repository, 'packages', name, part), join(copy, part), { recursive: true, force: true });
  }
  for (const name of allowed)
    symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
  write('package.json', '{"name": "shop"}');
  write('apps/list/client-extension.yaml', 'list:\n  type: globalJS\n  url: https://example.com/a.js\n');
  write('apps/site/client-extension.yaml', 'site:\n  type: siteInitializer\n');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

// Nothing else is installed there: what finds secrets, or reads modules or XML, can't be loaded, and is not missed.
it('reads the projects of a workspace without what only checks need', () => {
  const script = `
    const { createNodes } = require('nx-liferay');
    const [, infer] = createNodes;
    const files = ['apps/list/client-extension.yaml', 'apps/site/client-extension.yaml'];
    Promise.resolve(infer(files, undefined, { workspaceRoot: process.cwd(), nxJsonConfiguration: {} }))
      .then((nodes) => console.log(JSON.stringify(nodes)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('"nx-liferay:verify"');
  expect(stdout).toContain('apps/site');
});
