import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { edited } from './edited';
import { edits, type Edit } from './edits';
import { archivesIn, freshArchives } from './fresh-archives';
import { rounds } from './rounds';
import { missed, runAllTargets } from './run-all-targets';
import { shopFiles } from './shop-files';

/** How Nx runs. */
export interface Lane {
  readonly nx: string;
  readonly daemon: boolean;
}

/** Holds a lane to the table of edits, a few at a time or one by one, and to archives that are never old. */
export function describeHitsAndMisses(lane: Lane, grouped: 'grouped' | 'one by one'): void {
  const environment = { NX_DAEMON: String(lane.daemon) };
  const nameOf = (round: readonly Edit[]) => round.map(({ it }) => it).join('; ');
  const table = (grouped === 'grouped' ? rounds(edits) : edits.map((edit) => [edit])).map(
    (round) => [nameOf(round), round] as const,
  );
  describe(`Nx ${lane.nx}, ${lane.daemon ? 'with' : 'without'} its daemon`, () => {
    const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
    let workspace: NxWorkspace;

    beforeAll(() => {
      workspace = NxWorkspace.install({ nx: lane.nx, packages: packPackages(tarballs), files: shopFiles });
      runAllTargets(workspace, environment);
    });

    afterAll(() => {
      if (lane.daemon) workspace.nx(['daemon', '--stop'], environment);
      workspace.dispose();
      rmSync(tarballs, { recursive: true });
    });

    it.each(table)('%s', async (_, round) => {
      await edited(workspace, round, async () => {
        const surroundings = environmentOf(round);
        const runs = runAllTargets(workspace, { ...environment, ...surroundings });
        expect(missed(runs)).toEqual([...new Set(round.flatMap(({ misses }) => misses))].sort());
        await expectFreshArchives(workspace);
      });
    });
  });
}

function environmentOf(round: readonly Edit[]): Readonly<Record<string, string>> {
  return Object.fromEntries(round.flatMap(({ environment = {} }) => Object.entries(environment)));
}

/** Every archive that was made or restored is what packaging makes of the files that are there. */
async function expectFreshArchives(workspace: NxWorkspace): Promise<void> {
  const nxJson = readFileSync(join(workspace.root, 'nx.json'), 'utf8');
  const fresh = await freshArchives(workspace, /"virtualInstanceId":"(\w+)"/.exec(nxJson)?.[1]);
  expect(archivesIn(workspace, Object.keys(fresh))).toEqual(fresh);
}
