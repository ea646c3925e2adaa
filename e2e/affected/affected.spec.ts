import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allEdits } from './edits/all-edits';
import type { Edit, Mode } from './edits/edit';
import { fewProjects, fiftyProjects, makeShop } from './make-shop';
import { packTwice, type PackedTwice } from './pack-twice';
import { seededRandom } from './random';
import type { Shop } from './shop';
import { ShopWorkspace, type Archives } from './shop-workspace';

const seed = 4;

/** What `npm run test:e2e` takes; `npm run test:affected` takes all edits of fifty projects, under each Nx. */
const sample = [
  'an added file that only a pattern reaches',
  'a library that a bundled library imports',
  'the version of nx-liferay and uffa',
];

interface Lane {
  readonly nx: string;
  readonly modes: readonly Mode[];
}

const newest: Lane = { nx: '~24.0.0', modes: ['tasks', 'projects'] };
const older: readonly Lane[] = [
  { nx: '^23.3.0', modes: ['tasks', 'projects'] },
  { nx: '~22.0.0', modes: ['projects'] },
];

const isFull = process.env['AFFECTED'] === 'full';
const shop = makeShop(seed, isFull ? fiftyProjects : fewProjects);
const edits = isFull ? allEdits : allEdits.filter(({ kind }) => sample.includes(kind));
const lanes: readonly Lane[] = isFull ? [newest, ...older] : [{ ...newest, modes: ['tasks'] }];
const [truthLane = newest] = lanes;

const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
const workspaces = new Map<Lane, ShopWorkspace>();
const archivesBefore = new Map<string, Archives>();
const reasonsNeeded = new Set<string>();
let packages: PackedTwice;

beforeAll(() => {
  packages = packTwice(tarballs);
  for (const lane of lanes) workspaces.set(lane, ShopWorkspace.install(shop, lane.nx, packages.now));
}, 600_000);

afterAll(() => {
  for (const workspace of workspaces.values()) workspace.dispose();
  rmSync(tarballs, { recursive: true, force: true });
});

it('has fifty projects and forty edits, or more', () => {
  expect(makeShop(seed, fiftyProjects).extensions.length).toBeGreaterThanOrEqual(50);
  expect(allEdits.length).toBeGreaterThanOrEqual(40);
});

it('takes a sample of edits that there are', () => {
  expect(allEdits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(sample));
});

describe.each(edits.map((edit) => [edit.kind, edit] as const))('%s', (_, edit) => {
  const change = () => edit.make(shop, seededRandom(seed + edits.indexOf(edit)), packages);
  const edited: Shop = { ...shop, extensions: [...shop.extensions, ...(edit.adds ?? [])] };
  const namesOf = (includes: Edit['changes']['includes']) =>
    edited.extensions.filter((project) => includes(project, change(), edited)).map(({ name }) => name);
  let changed: ReadonlySet<string>;

  beforeAll(() => {
    const workspace = workspaceOf(truthLane);
    const before = untouchedArchives(workspace, edit);
    makeEdit(workspace);
    changed = differences(before, workspace.packageAll(...optionsOf(edit)));
  }, 600_000);

  function makeEdit(workspace: ShopWorkspace): void {
    workspace.reset();
    if (edit.before !== undefined) workspace.apply(edit.before);
    workspace.apply(change());
  }

  it('changes the archives that it says', () => {
    expect([...changed].sort()).toEqual(namesOf(edit.changes.includes).sort());
  });

  const modesOf = (lane: Lane) => lane.modes.filter((mode) => mode in edit.inVain);
  const lanesOfEdit = lanes.filter((lane) => modesOf(lane).length > 0);

  describe.each(lanesOfEdit.map((lane) => [lane.nx, lane] as const))('Nx %s', (_nx, lane) => {
    beforeAll(() => {
      if (lane !== truthLane) makeEdit(workspaceOf(lane));
    }, 600_000);

    it.each(modesOf(lane))('selects as is documented, by %s', (mode) => {
      const selected = workspaceOf(lane).affected(mode, ...optionsOf(edit));
      const missed = [...changed].filter((name) => !selected.has(name) && !isGone(name));
      expect(missed.sort(), 'archives that change and are not selected').toEqual([]);
      const reasons = edit.inVain[mode] ?? [];
      const explained = new Set(
        reasons.flatMap(({ id, includes }) => {
          const names = namesOf(includes).filter((name) => !changed.has(name));
          if (names.length > 0) reasonsNeeded.add(`${id} (${mode})`);
          return names;
        }),
      );
      const inVain = [...selected].filter((name) => !changed.has(name));
      expect(inVain.sort(), 'archives that are selected and do not change').toEqual([...explained].sort());
    });
  });

  function isGone(name: string): boolean {
    const { remove = [] } = change();
    return shop.extensions.some(
      (project) => project.name === name && remove.includes(`${project.path}/client-extension.yaml`),
    );
  }
});

it('gives no reason that no edit needs', () => {
  const modes = new Set(lanes.flatMap((lane) => lane.modes));
  const given = edits.flatMap(({ inVain }) =>
    [...modes].flatMap((mode) => (inVain[mode] ?? []).map(({ id }) => `${id} (${mode})`)),
  );
  expect([...reasonsNeeded].sort()).toEqual([...new Set(given)].sort());
});

function workspaceOf(lane: Lane): ShopWorkspace {
  const workspace = workspaces.get(lane);
  if (workspace === undefined) throw new Error(`Nothing is installed for Nx ${lane.nx}.`);
  return workspace;
}

/** The archives without any edit, under a profile; every project has one. */
function untouchedArchives(workspace: ShopWorkspace, edit: Edit): Archives {
  const { profile = '' } = edit;
  const known = archivesBefore.get(profile);
  if (known !== undefined) return known;
  workspace.reset();
  const archives = workspace.packageAll(...optionsOf(edit));
  expect([...archives.keys()].sort()).toEqual(shop.extensions.map(({ name }) => name).sort());
  archivesBefore.set(profile, archives);
  return archives;
}

function differences(before: Archives, after: Archives): ReadonlySet<string> {
  const names = new Set([...before.keys(), ...after.keys()]);
  return new Set([...names].filter((name) => before.get(name) !== after.get(name)));
}

function optionsOf({ profile }: Edit): readonly string[] {
  return profile === undefined ? [] : ['-c', profile];
}
