import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { TaskContext } from '../task';
import { installTask } from './task';

/** Counts its runs in a file. */
const command = `node -e "require('fs').appendFileSync('runs', '1')"`;
const options = { command, lockFile: 'package-lock.json' };

function contextOf(workspaceRoot: string): TaskContext {
  const signal = new AbortController().signal;
  return { workspaceRoot, project: { root: 'a' }, projectName: 'a', signal };
}

/** Puts programs in place of all that are on PATH. */
function onPath(root: string, programs: Readonly<Record<string, string>>): string {
  const directory = join(root, 'bin');
  mkdirSync(directory);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return directory;
}

afterEach(() => vi.unstubAllEnvs());

describe.skipIf(process.platform === 'win32')('install, where it cannot', () => {
  it.each([
    ['yarn install --immutable', 'yarn.lock', 'npm install --global yarn, or corepack enable'],
    ['pnpm install --frozen-lockfile', 'pnpm-lock.yaml', 'npm install --global pnpm'],
    ['bun install --frozen-lockfile', 'bun.lock', 'npm install --global bun.'],
    ['npm ci', 'package-lock.json', 'Install Node.js together with npm'],
  ])('names the package manager of "%s" that is not on PATH', async (manager, lockFile, fix) => {
    const root = tempWorkspace({ [`a/${lockFile}`]: '', 'a/package.json': '{}' });
    vi.stubEnv('PATH', onPath(root, {}));
    const { success, text } = await installTask({ command: manager, lockFile }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain(`error  a/${lockFile}:1:1  package-manager-missing`);
    expect(text).toContain(fix);
    expect(text).not.toContain('not found');
  });

  it.each([
    ['npm ci', 'npm error `npm ci` can only install packages when your package.json and', 'npm install'],
    [
      'pnpm install --frozen-lockfile',
      'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install',
      'pnpm install --ignore-workspace',
    ],
    ['yarn install --frozen-lockfile', 'error Your lockfile needs to be updated, but', 'yarn install'],
    ['yarn install --immutable', 'YN0028: The lockfile would have been modified', 'yarn install'],
    ['bun install --frozen-lockfile', 'error: lockfile had changes, but lockfile is frozen', 'bun install'],
  ])('says of "%s" what brings the lock file up to date', async (manager, printed, update) => {
    const [program = ''] = manager.split(' ');
    const root = tempWorkspace({ 'a/lock': '', 'a/package.json': '{}' });
    vi.stubEnv('PATH', onPath(root, { [program]: `echo '${printed}'; exit 1` }) + ':/bin:/usr/bin');
    const { success, text } = await installTask({ command: manager, lockFile: 'lock' }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain(printed);
    expect(text).toContain('error  a/lock:1:1  lock-file-refused');
    expect(text.replaceAll('\n', ' ')).toContain(`Run ${update} in a,`);
  });

  it('says so of the real npm, offline', async () => {
    const lock = { name: 'a', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'a' } } };
    const root = tempWorkspace({
      'a/package-lock.json': JSON.stringify(lock),
      'a/package.json': '{"name": "a", "version": "1.0.0", "dependencies": {"b": "file:../b"}}',
      'b/package.json': '{"name": "b", "version": "1.0.0"}',
    });
    const npm = { command: 'npm ci --offline --no-audit --no-fund', lockFile: 'package-lock.json' };
    const { success, text } = await installTask(npm, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('lock-file-refused');
  });
});

describe('install', () => {
  it('runs once for a lock file, and again when it changes or node_modules is gone', async () => {
    const root = tempWorkspace({ 'a/package-lock.json': '{}', 'a/package.json': '{}' });
    const runs = () => readFileSync(join(root, 'a/runs'), 'utf8').length;
    await installTask(options, contextOf(root));
    await installTask(options, contextOf(root));
    expect(runs()).toBe(1);
    writeFileSync(join(root, 'a/package-lock.json'), '{ }');
    await installTask(options, contextOf(root));
    expect(runs()).toBe(2);
    rmSync(join(root, 'a/node_modules'), { recursive: true });
    await installTask(options, contextOf(root));
    expect(runs()).toBe(3);
  });

  it("fails with the command's output, and tries again the next time", async () => {
    const root = tempWorkspace({ 'a/package-lock.json': '{}' });
    const failing = { ...options, command: `node -e "console.error('no such package'); process.exit(3)"` };
    const { success, text } = await installTask(failing, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('no such package');
    expect((await installTask(options, contextOf(root))).text).toContain('node -e');
  });
});
