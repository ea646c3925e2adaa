import { spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HostileWorkspace } from './hostile-workspace';

/** In millions of bytes; `npm run test:hostile` takes one of 800. */
const size = Number(process.env['HOSTILE_ATTACHMENT'] ?? 50);
const cli = resolve(__dirname, '../../packages/uffa/dist/cli/bin.js');

describe(`an attachment of ${size} MB`, { timeout: 60_000 + size * 2000 }, () => {
  let workspace: HostileWorkspace;
  beforeAll(() => {
    workspace = new HostileWorkspace();
  });
  afterAll(() => workspace.dispose());

  it('is packaged within 150 MB', () => {
    const attachment = join(workspace.root, 'client-extensions/data/batch/attachments/entry-1/note.txt');
    truncateSync(attachment, size * 1_000_000);
    const directory = join(workspace.root, 'tools');
    mkdirSync(directory);
    const preload = join(directory, 'memory.cjs');
    writeFileSync(
      preload,
      "process.on('exit', () => require('node:fs').writeSync(2, `maxRSS=${process.resourceUsage().maxRSS}\\n`));",
    );
    const run = spawnSync(
      process.execPath,
      ['--require', preload, cli, 'package', '--workspace', '.', 'client-extensions/data'],
      { cwd: workspace.root, encoding: 'utf8' },
    );
    expect(run.status, run.stdout + run.stderr).toBe(0);
    const megabytes = Number(/maxRSS=(\d+)/.exec(run.stderr)?.[1]) / 1024;
    process.stdout.write(`an attachment of ${size} MB was packaged within ${Math.round(megabytes)} MB\n`);
    expect(megabytes).toBeLessThan(150);
  });
});
