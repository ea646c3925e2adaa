import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allEdits } from './edits/all-edits';
import type { Edit, Mode } from './edits/edit';
import { packTwice } from './later-packages';
import { fewProjects, fiftyProjects, makeShop } from './make-shop';
import { seededRandom } from './random';
import { ShopWorkspace, type Archives } from './shop-workspace';

const seed = 4;

/** A sample for every day; `npm run test:affected` takes everything. */
const isFull = process.env['AFFECTED'] === 'full';
const shop = makeShop(seed, isFull ? fiftyProjects : fewProjects);
const edits = isFull ? allEdits : allEdits;

interface Lane {
  readonly nx: string;
  readonly modes: readonly Mode[];
}

const newest: Lane = { nx: '~24.0.0', modes: ['tasks', 'projects'] };
const older: readonly Lane[] = [
  { nx: '^23.3.0', modes: ['tasks', 'projects'] },
  { nx: '~22.0.0', modes: ['projects'] },
];
const lanes = isFull ? [newest, ...older] : [newest];

const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
let packages: ReturnType<typeof packTwice>;
let workspaces: ReadonlyMap<Lane, ShopWorkspace>;
const untouched = new Map<string | undefined, Archives>();

beforeAll(() => {
  packages = packTwice(tarballs);
  workspaces = new Map(lanes.map((lane) => [lane, ShopWorkspace.install(shop, lane.nx, packages.now)]));
}, 600_000);

afterAll(() => {
  for (const workspace of workspaces.values()) workspace.dispose();
  rmSync(tarballs, { recursive: true, force: true });
});

describe.each(edits)('$kind', (edit) => {
  const change = () => edit.make(shop, seededRandom(seed + edits.indexOf(edit)), packages);
  let changed: ReadonlySet<string>;

  beforeAll(() => {
    const workspace = workspaceOf(newest);
    workspace.reset();
    const before = archivesBefore(workspace, edit);
    if (edit.before !== undefined) workspace.apply(edit.before);
    workspace.apply(change());
    changed = differences(before, workspace.packageAll(...optionsOf(edit)));
  }, 600_000);

  it('changes the archives that it says', () => {
    const named = shop.extensions.filter((project) => edit.changes.includes(project, change(), shop));
    const added = [...changed].filter((name) => !shop.extensions.some((project) => project.name === name));
    expect(sorted(changed)).toEqual(sorted([...named.map(({ name }) => name), ...added]));
  });

  describe.each(lanes)('Nx $nx', (lane) => {
    beforeAll(() => {
      if (lane === newest) return;
      const workspace = workspaceOf(lane);
      workspace.reset();
      if (edit.before !== undefined) workspace.apply(edit.before);
      workspace.apply(change());
    }, 600_000);

    it.each(lane.modes.filter((mode) => mode in edit.inVain))(
      'selects these archives, and in vain those for which there is a reason (%s)',
      (mode) => {
        const selected = workspaceOf(lane).affected(mode, 'HEAD~1', ...optionsOf(edit));
        const gone = [...changed].filter((name) => isDeleted(name, change().remove ?? []));
        expect(
          sorted([...changed].filter((name) => !selected.has(name) && !gone.includes(name))),
          'archives that change and are not selected',
        ).toEqual([]);
        const reasons = edit.inVain[mode] ?? [];
        const explained = shop.extensions
          .filter((project) => reasons.some((reason) => reason.includes(project, change(), shop)))
          .map(({ name }) => name)
          .filter((name) => !changed.has(name));
        const inVain = [...selected].filter((name) => !changed.has(name));
        expect(sorted(inVain), 'archives that are selected and do not change').toEqual(sorted(explained));
      },
    );
  });
});

function workspaceOf(lane: Lane): ShopWorkspace {
  const workspace = workspaces.get(lane);
  if (workspace === undefined) throw new Error(`Nothing is installed for Nx ${lane.nx}.`);
  return workspace;
}

function archivesBefore(workspace: ShopWorkspace, { profile, ...edit }: Edit): Archives {
  const known = untouched.get(profile);
  if (known !== undefined) return known;
  const archives = workspace.packageAll(...optionsOf({ profile }));
  expect([...archives.keys()].sort(), 'every project has an archive before').toEqual(
    shop.extensions.map(({ name }) => name).sort(),
  );
  untouched.set(profile, archives);
  return archives;
}

function differences(before: Archives, after: Archives): ReadonlySet<string> {
  const names = new Set([...before.keys(), ...after.keys()]);
  return new Set([...names].filter((name) => before.get(name) !== after.get(name)));
}

function optionsOf({ profile }: { readonly profile?: string | undefined }): readonly string[] {
  return profile === undefined ? [] : ['-c', profile];
}

function isDeleted(name: string, removed: readonly string[]): boolean {
  return removed.some((path) => path.endsWith(`/${name}`));
}

function sorted(names: Iterable<string>): readonly string[] {
  return [...names].sort();
}
