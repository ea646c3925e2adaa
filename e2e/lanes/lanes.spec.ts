import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe } from 'vitest';

import { packPackages } from '../workspace/pack-packages';
import { npm, type PackageManager } from '../workspace/package-managers';
import { installTools } from '../workspace/tools';
import { describeLane } from './describe-lane';
import { LaneWorkspace } from './lane-workspace';
import { resolveNx } from './resolve-nx';
import {
  lanePackageManagers,
  nodeVersions,
  nxModes,
  nxVersions,
  oldestAndNewest,
  type NxMode,
} from './supported-versions';

const directory = mkdtempSync(join(realpathSync(tmpdir()), 'lanes-'));
const packages = packPackages(directory);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.each(byName(nxVersions))('Nx %s', (_name, { range }) => {
  const nx = resolveNx(range);
  if ('missing' in nx) {
    describe.skip(nx.missing, () => nxModes.forEach((mode) => describeLane(mode, noWorkspace)));
    return;
  }
  const describeWith = (packageManager: PackageManager, modes: readonly NxMode[], node?: string) => {
    let lane: LaneWorkspace | undefined;

    beforeAll(() => {
      const tools = installTools(directory, packageManager, node);
      lane = LaneWorkspace.install({ nx: nx.version, devkit: range, packages, tools });
    });

    afterAll(() => lane?.dispose());

    for (const mode of modes) describeLane(mode, () => lane ?? noWorkspace());
  };

  describe.each(byName(lanePackageManagers))('%s', (_manager, packageManager) =>
    describeWith(packageManager, nxModes),
  );

  const everyNode = oldestAndNewest.some((version) => version.range === range);
  describe.each(everyNode ? nodeVersions : [])('npm, Node %s', (node) =>
    describeWith(npm, nxModes.slice(0, 1), node),
  );
});

function noWorkspace(): never {
  throw new Error('The lane was not installed.');
}

/** Pairs that vitest's titles show without quotes. */
function byName<T extends { readonly name: string }>(values: readonly T[]): [name: string, value: T][] {
  return values.map((value) => [value.name, value]);
}
