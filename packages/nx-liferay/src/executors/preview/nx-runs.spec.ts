import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { NxRuns } from './nx-runs';

function nxRuns(signal: AbortSignal): NxRuns {
  const workspaceRoot = mkdtempSync(join(tmpdir(), 'nx-runs-'));
  onTestFinished(() => rmSync(workspaceRoot, { recursive: true, force: true }));
  writeFileSync(join(workspaceRoot, 'nx.json'), '{}');
  writeFileSync(join(workspaceRoot, 'package.json'), '{}');
  // Nx runs only where it is installed.
  symlinkSync(
    dirname(dirname(require.resolve('nx/package.json'))),
    join(workspaceRoot, 'node_modules'),
    'junction',
  );
  const env = { ...process.env, NX_DAEMON: 'false', NX_CACHE_DIRECTORY: join(workspaceRoot, 'cache') };
  return new NxRuns({ workspaceRoot, env, signal, isRepeated: true });
}

it(
  'runs Nx in a process that it has started ahead as in one that it starts',
  { timeout: 60_000 },
  async () => {
    const controller = new AbortController();
    const nx = nxRuns(controller.signal);
    const first = await nx.run(['show', 'projects', '--json']);
    const second = await nx.run(['show', 'projects', '--json']);
    controller.abort();
    expect(first.failure).toBeUndefined();
    expect(JSON.parse(first.output)).toEqual([]);
    expect(second).toEqual(first);
  },
);
