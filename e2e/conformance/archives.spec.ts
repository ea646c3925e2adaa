import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { environmentsOfOption, readText, readUffa, verifyArchive } from 'uffa';
import { mergeArchives, retargetArchive, type MergedFrom } from 'uffa/delivery';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeGoldenArchives } from './golden-archives';
import { caseNames } from './suite';

/** Every case with `ARCHIVES=all`, else some of them. */
const STEP = process.env['ARCHIVES'] === 'all' ? 1 : 8;
const cases = caseNames(__dirname).filter((_, index) => index % STEP === 0);

const CONFIG = '.client-extension-config.json';
const ADDRESS = 'service.environment.example:8443';
const INSTANCE = 'shop.example';

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'archives-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

type Members = Record<string, unknown>;
type Configurations = Record<string, Members>;

describe("an archive of Liferay's plugin, retargeted", () => {
  it.each(cases)('%s has other values where the environment says so, and nowhere else', async (name) => {
    for (const { file, shown } of await goldenArchives(name)) {
      const before = await textsOf(file);
      const ids = applicationsIn(before);
      const declared = {
        addresses: Object.fromEntries(ids.map((id) => [id, `https://${ADDRESS}`])),
        virtualInstances: [INSTANCE],
        lcp: { [projectOf(before) ?? 'none']: { memory: 77 } },
      };
      const { environments } = environmentsOfOption({ any: declared }, 'The test');
      const { success, archives, diagnostics } = await retargetArchive(file, {
        environment: environments[0]!,
        shown,
        directory: join(dirname(file), 'any'),
      });
      if (!success) {
        expect(diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('retarget-'))).toEqual(
          [],
        );
        continue;
      }
      const after = await textsOf(archives[0]!.output);
      for (const [path, text] of Object.entries(after)) {
        if (path.endsWith(CONFIG)) expectOnlyDeclared(before[path] ?? '', text, ids);
        else if (path === 'LCP.json') {
          expect({ ...(JSON.parse(text) as object), memory: 0 }).toEqual({
            ...(JSON.parse(before[path] ?? '') as object),
            memory: 0,
          });
        } else if (path !== 'uffa-retarget.json' && path !== 'WEB-INF/liferay-plugin-package.properties') {
          expect(text, path).toBe(before[path]);
        }
      }
      expect(Object.keys(after).sort()).toEqual([...Object.keys(before), 'uffa-retarget.json'].sort());
      expect(await codesOf(archives[0]!.output)).toEqual(await codesOf(file));
    }
  });
});

describe("archives of Liferay's plugin, merged", () => {
  it(
    'are one that the portal takes in, or are refused; in whatever order',
    { timeout: 600_000 },
    async () => {
      const all = (await Promise.all(cases.map(goldenArchives))).flat();
      let merged = 0;
      for (let index = 0; index + 1 < all.length; index++) {
        const pair = all.slice(index, index + 2);
        const [one, other] = [await mergeInto('one', pair), await mergeInto('other', [...pair].reverse())];
        expect(other.success).toBe(one.success);
        if (one.output === undefined || other.output === undefined) continue;
        merged++;
        expect(readFileSync(one.output)).toEqual(readFileSync(other.output));
        const { diagnostics } = await verifyArchive(one.output, { shown: 'merged.zip' });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const keys = (await Promise.all(pair.map(({ file }) => textsOf(file)))).flatMap(keysIn).sort();
        expect(keysIn(await textsOf(one.output))).toEqual(keys);
      }
      expect(merged).toBeGreaterThan(0);
    },
  );
});

function mergeInto(folder: string, archives: readonly MergedFrom[]) {
  return mergeArchives(archives, { name: 'merged', directory: join(directory, folder) });
}

/** The archives that the plugin made of a case, as files. */
async function goldenArchives(name: string): Promise<readonly MergedFrom[]> {
  const files = writeGoldenArchives(name, directory).map((file) => ({
    file,
    shown: `${name}/${basename(file)}`,
  }));
  // A site initializer's inner archive is empty in the listing: some of them are none that the portal takes.
  const usable = await Promise.all(
    files.map(async (each) => !(await verifyArchive(each.file, each)).diagnostics.some(isError)),
  );
  return files.filter((_, index) => usable[index]);
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}

/** What verifying says, without the names that are different. */
async function codesOf(file: string): Promise<readonly string[]> {
  const { diagnostics } = await verifyArchive(file, { shown: 'archive.zip' });
  return diagnostics.map(({ code }) => code).sort();
}

async function textsOf(file: string): Promise<Readonly<Record<string, string>>> {
  const { entries } = await readUffa(file);
  const texts = entries.map(async ({ path, content }) => [path, await readText(content)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

function configurationsIn(texts: Readonly<Record<string, string>>): Configurations {
  const configs = Object.entries(texts).filter(([path]) => path.endsWith(CONFIG) && !path.includes('/'));
  return Object.assign({}, ...configs.map(([, text]) => JSON.parse(text) as object)) as Configurations;
}

function keysIn(texts: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(configurationsIn(texts)).sort();
}

function projectOf(texts: Readonly<Record<string, string>>): string | undefined {
  const [first] = Object.values(configurationsIn(texts));
  return first?.['projectName'] as string | undefined;
}

/** The ids of OAuth applications that have an address as text. */
function applicationsIn(texts: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(configurationsIn(texts)).flatMap(([key, members]) =>
    String(members['type']).startsWith('oAuthApplication') &&
    typeof members['.serviceAddress'] === 'string' &&
    typeof members['.serviceScheme'] === 'string'
      ? [key.slice(key.indexOf('~') + 1)]
      : [],
  );
}

/** Takes the changes back, and finds the rest unchanged. */
function expectOnlyDeclared(before: string, after: string, ids: readonly string[]): void {
  const [were, are] = [JSON.parse(before) as Configurations, JSON.parse(after) as Configurations];
  expect(Object.keys(are)).toEqual(Object.keys(were).map((key) => `${key}/${INSTANCE}`));
  for (const [key, members] of Object.entries(were)) {
    const now = are[`${key}/${INSTANCE}`] ?? {};
    const isAddressed = ids.includes(key.slice(key.indexOf('~') + 1));
    const declared = [
      'dxp.lxc.liferay.com.virtualInstanceId',
      'baseURL',
      'webContextPath',
      ...(isAddressed ? ['.serviceAddress', '.serviceScheme', 'typeSettings'] : []),
    ];
    const others = (all: Members) => Object.entries(all).filter(([name]) => !declared.includes(name));
    expect(others(now)).toEqual(others(members));
    if (isAddressed) expect(now['.serviceAddress']).toBe(ADDRESS);
    expect(now['dxp.lxc.liferay.com.virtualInstanceId']).toBe(INSTANCE);
  }
}
