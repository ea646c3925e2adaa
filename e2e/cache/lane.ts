import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe } from 'vitest';

import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { itKnowsHitsAndMisses } from './hits-and-misses';
import { itRestoresOutputs } from './outputs';
import { runAllTargets, type Shop } from './run-all-targets';
import { shopFiles } from './shop-files';

/** How Nx runs. */
export interface Lane {
  readonly nx: string;
  readonly daemon: boolean;
}

/** Holds a lane to the table of edits, a few at a time or one by one, and to archives that are never old. */
export function describeLane({ nx, daemon }: Lane, edits: 'grouped' | 'one by one'): void {
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

    const shop = (): Shop => ({ workspace, environment });
    itKnowsHitsAndMisses(shop, edits);
    itRestoresOutputs(shop);
  });
}
