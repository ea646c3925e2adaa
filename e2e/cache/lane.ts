import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe } from 'vitest';

import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { runAllTargets, type Shop } from './run-all-targets';
import { shopFiles } from './shop-files';

/** How Nx runs. */
export interface Lane {
  readonly nx: string;
  readonly daemon: boolean;
}

/** Says what holds in a lane. */
export type Law = (shop: () => Shop, lane: Lane) => void;

/** Holds a lane to laws, each of which leaves the workspace as it was. */
export function describeLane(lane: Lane, ...laws: readonly Law[]): void {
  const { nx, daemon } = lane;
  const environment = { NX_DAEMON: String(daemon) };
  describe(`Nx ${nx}, ${daemon ? 'with' : 'without'} its daemon`, { timeout: 300_000 }, () => {
    const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
    let workspace: NxWorkspace;

    beforeAll(() => {
      workspace = NxWorkspace.install({ nx, packages: packPackages(tarballs), files: shopFiles });
      runAllTargets({ workspace, environment });
    });

    afterAll(() => {
      if (daemon) workspace.nx(['daemon', '--stop'], environment);
      workspace.dispose();
      rmSync(tarballs, { recursive: true });
    });

    for (const law of laws) law(() => ({ workspace, environment }), lane);
  });
}
