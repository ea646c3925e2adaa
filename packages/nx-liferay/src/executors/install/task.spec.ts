import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
