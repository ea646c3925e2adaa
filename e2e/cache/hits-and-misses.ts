import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import type { NxWorkspace } from '../workspace/nx-workspace';
import { edited } from './edited';
import { edits, type Edit } from './edits';
import { archivesIn, freshArchives } from './fresh-archives';
import type { Lane, Law } from './lane';
import { rounds } from './rounds';
import { missed, runAllTargets, type Shop } from './run-all-targets';
import { sampleOf } from './sample';

/** Each edit of the table costs the tasks that it has to and no other; several are made at once, and a sample of the rest. */
export const itKnowsHitsAndMisses: Law = (shop, lane) => {
  const all = rounds(editsOf(lane));
  const alone = all.filter(({ length }) => length === 1);
  itCosts(shop, [...all.filter(({ length }) => length > 1), ...sampleOf(alone, 3)]);
};

/** The same, one by one. */
export const itKnowsEachHitAndMiss: Law = (shop, lane) => {
  itCosts(
    shop,
    editsOf(lane).map((edit) => [edit]),
  );
};

function editsOf({ daemon }: Lane): readonly Edit[] {
  return edits.filter(({ isUnheard = false }) => !daemon || !isUnheard);
}

function itCosts(shop: () => Shop, table: readonly (readonly Edit[])[]): void {
  const named = table.map((round) => [round.map(({ it }) => it).join('; '), round] as const);
  it.each(named)('%s', async (_, round) => {
    const { workspace, environment } = shop();
    await edited(workspace, round, async () => {
      const surroundings = { ...environment, ...environmentOf(round) };
      const runs = runAllTargets({ workspace, environment: surroundings });
      expect(missed(runs)).toEqual([...new Set(round.flatMap(({ misses }) => misses))].sort());
      await expectFreshArchives(workspace);
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
