import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importItems, type ImportRequest } from '../../test/portal/imported-items';
import { MODELS, objectModels } from '../../test/portal/object-models';
import { classes, keyOf, type State } from '../../test/portal/portal-items';
import { asCloud, asPortal } from '../../test/portal/read-archive-as';
import { filesBelow, runCommand } from '../../test/portal/run-pull';
import { StandInPortal } from '../../test/portal/stand-in-portal';

const MANIFEST = `assemble:
  - from: batch
    into: batch
data:
  type: batch
  oAuthApplicationHeadlessServer: app
app:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:1
  .serviceScheme: http
  scopes: [a.b]
`;

/** Pulls everything out of a state, as a portal with numbers of its own shows it, into a new project. */
async function pulled(state: State, seed: number, root: string): Promise<Readonly<Record<string, string>>> {
  const project = join(root, 'data');
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, 'client-extension.yaml'), MANIFEST);
  const portal = await StandInPortal.start(state, { seed, slowExports: 0 });
  try {
    const what = ['folders', 'picklists', 'objects', 'entries'];
    const ran = await runCommand(root, ['pull', 'data', ...what, '--portal', portal.address]);
    expect(ran.code, ran.stderr).toBe(0);
    return filesBelow(project);
  } finally {
    await portal.stop();
  }
}

async function archiveOf(root: string): Promise<string> {
  const ran = await runCommand(root, ['package', '--workspace', '.']);
  expect(ran.code, ran.stderr).toBe(0);
  expect(ran.stderr).not.toMatch(/batch-(?!reference-undefined)/);
  const dist = join(root, 'data/dist');
  return join(dist, readdirSync(dist)[0]!);
}

describe('what is pulled', () => {
  it('has the same names whichever language a portal shows first, also where one has no text', async () => {
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'uffa-')));
    const code = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
    const shown = (name_i18n: Readonly<Record<string, string>>): State =>
      new Map([
        [
          keyOf(classes.picklist),
          new Map([[code, { externalReferenceCode: code, listTypeEntries: [], name_i18n, system: false }]]),
        ],
      ]);
    try {
      const files = await pulled(shown({ en_US: 'Status', ar_SA: '' }), 1, join(root, 'one'));
      expect(Object.keys(files)).toContain('batch/2000-picklist-Status.batch-engine-data.json');
      expect(await pulled(shown({ ar_SA: '', en_US: 'Status' }), 2, join(root, 'other'))).toEqual(files);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it(
    'comes to another portal as it was, whoever reads the archive',
    async () => {
      await fc.assert(
        fc.asyncProperty(objectModels, async (model) => {
          const root = realpathSync(mkdtempSync(join(tmpdir(), 'uffa-')));
          try {
            const files = await pulled(model, 1, root);
            const archive = await archiveOf(root);
            for (const [name, read] of [
              ['portal', asPortal],
              ['cloud', asCloud],
            ] as const) {
              const state: State = new Map();
              const requests: readonly ImportRequest[] = await read(archive);
              for (const request of requests) importItems(state, request);
              expect(await pulled(state, 2, join(root, name))).toEqual(files);
            }
          } finally {
            rmSync(root, { recursive: true, force: true });
          }
        }),
        { numRuns: MODELS },
      );
    },
    MODELS * 30_000,
  );
});
