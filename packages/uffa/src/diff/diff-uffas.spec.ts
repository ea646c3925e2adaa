import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, uffaOf } from '../../test/archive/uffa-of';
import { compared } from './compared';
import { conclusionOf } from './conclusion';
import type { FileDifference, UffaDiff } from './differences';
import { diffUffas } from './diff-uffas';

const CONFIG = 'shop.client-extension-config.json';
const HEADERS = 'WEB-INF/liferay-plugin-package.properties';
const KEY = 'com.liferay.client.extension.type.configuration.CETConfiguration~shop';

type Files = Readonly<Record<string, string>>;

function diff(before: Files, after: Files): Promise<UffaDiff> {
  return diffUffas(compared(uffaOf(before)), compared(uffaOf(after)));
}

function config(members: object, key = KEY): string {
  return JSON.stringify({ [key]: { type: 'customElement', buildTimestamp: 1, ...members } });
}

async function conclusion(before: Files, after: Files): Promise<string> {
  return conclusionOf(await diff(before, after), (name) => name);
}

const paths = fc.constantFrom(
  'static/a.js',
  'static/b.css',
  'static/main.1a2b3c4d.js',
  'static/main.5e6f7a8b.js',
  'Dockerfile',
  'LCP.json',
  HEADERS,
  CONFIG,
);
const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value));
const texts = fc.oneof(
  json,
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a\nb\nc\n', 'a\nB\nc', 'k=v\n', config({ typeSettings: ['a=1', 'b=2'] })),
);
const files = fc.dictionary(paths, texts, { maxKeys: 6 });

describe('the laws of comparing', () => {
  it('finds nothing between an archive and itself', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (all) => {
        const { effect, files: found, extensions } = await diff(all, all);
        expect({ effect, found, ...extensions }).toEqual({
          effect: 'none',
          found: [],
          added: [],
          removed: [],
          changed: [],
        });
      }),
    );
  });

  it('finds the mirror image the other way round', async () => {
    await fc.assert(
      fc.asyncProperty(files, files, async (one, other) => {
        const [there, back] = [await diff(one, other), await diff(other, one)];
        expect(back.effect).toBe(there.effect);
        expect(back.extensions.added).toEqual(there.extensions.removed);
        expect(back.extensions.removed).toEqual(there.extensions.added);
        expect(back.extensions.changed.map(({ key }) => key)).toEqual(
          there.extensions.changed.map(({ key }) => key),
        );
        expect(back.files.map(fingerprint).sort()).toEqual(
          there.files.map((file) => fingerprint(mirrored(file))).sort(),
        );
      }),
    );
  });

  it('finds nothing for the portal in another order of the keys of JSON', async () => {
    const places = fc.constantFrom(CONFIG, 'static/data.json', 'batch/a.batch-engine-data.json', 'LCP.json');
    await fc.assert(
      fc.asyncProperty(places, fc.jsonValue({ maxDepth: 4 }), async (path, value) => {
        const found = await diff(
          { [path]: JSON.stringify(value) },
          { [path]: JSON.stringify(reversed(value), null, 2) },
        );
        expect(conclusionOf(found, (name) => name)).toBe('The same to the portal.');
        expect(found.effect).toBe('none');
      }),
    );
  });
});

describe('a configuration', () => {
  it('has its settings in any order, and a time that means nothing', async () => {
    const before = config({ typeSettings: ['a=1', 'b=2'], properties: ['x=1', 'y=2'] });
    const after = config({ buildTimestamp: 2, properties: ['y=2', 'x=1'], typeSettings: ['b=2', 'a = 1'] });
    const { effect, files: found } = await diff({ [CONFIG]: before }, { [CONFIG]: after });
    expect(effect).toBe('none');
    expect(valuesOf(found)).toEqual([
      { path: [KEY, 'buildTimestamp'], before: '1', after: '2', effect: 'none' },
    ]);
  });

  it('has lists whose order counts, and numbers of different types', async () => {
    const before = config({ scopes: ['a', 'b'], port: 5 });
    const after = config({ scopes: ['b', 'a'], port: 'PORT' }).replace('"PORT"', '5.0');
    const { extensions, files: found } = await diff({ [CONFIG]: before }, { [CONFIG]: after });
    expect(extensions.changed).toEqual([{ key: KEY, id: 'shop', type: 'customElement' }]);
    expect(valuesOf(found).map(({ path }) => path.slice(1).join('/'))).toEqual([
      'port',
      'scopes/0',
      'scopes/1',
    ]);
  });

  it('is found by its setting where one is added, removed or changed', async () => {
    const before = config({ typeSettings: ['a=1', 'b=2'] });
    const after = config({ typeSettings: ['b=3', 'c=x=y'] });
    const { files: found } = await diff({ [CONFIG]: before }, { [CONFIG]: after });
    const path = (key: string) => [KEY, 'typeSettings', key];
    expect(valuesOf(found)).toEqual([
      { path: path('a'), before: '"1"', effect: 'portal' },
      { path: path('b'), before: '"2"', after: '"3"', effect: 'portal' },
      { path: path('c'), after: '"x=y"', effect: 'portal' },
    ]);
  });

  it('may be in a file of another name', async () => {
    const other = 'store.client-extension-config.json';
    expect((await diff({ [CONFIG]: config({}) }, { [other]: config({}) })).extensions.changed).toEqual([]);
    expect((await diff({ [CONFIG]: config({ a: 1 }) }, { [other]: config({ a: 2 }) })).files).toMatchObject([
      { kind: 'changed', before: { path: CONFIG }, after: { path: other } },
    ]);
  });
});

describe('the conclusion', () => {
  it.each<[string, Files, Files, string]>([
    ['nothing', {}, {}, 'The same to the portal.'],
    [
      'what the cloud alone reads',
      { Dockerfile: 'a' },
      { Dockerfile: 'b', 'LCP.json': '{}' },
      'The same to the portal; for Liferay Cloud only, Dockerfile and LCP.json change.',
    ],
    [
      'extensions',
      { [CONFIG]: config({}) },
      { [CONFIG]: config({}, 'pid~other/my.instance') },
      'For the portal, other (customElement) is added; shop (customElement) is removed.',
    ],
    [
      'many files',
      {},
      { 'static/1': '1', 'static/2': '2', 'static/3': '3', 'batch/4': '4', 'run.sh': '' },
      'For the portal, 4 files change; for Liferay Cloud only, run.sh changes.',
    ],
    ['a date in the headers', { [HEADERS]: '#now\na=b\n' }, { [HEADERS]: 'a: b' }, 'The same to the portal.'],
    ['a header', { [HEADERS]: 'a=b\n' }, { [HEADERS]: 'a=c\n' }, `For the portal, ${HEADERS} changes.`],
    [
      'a folder that a header names',
      { [HEADERS]: 'Liferay-Client-Extension-Frontend=web/\n', 'web/a.js': '1' },
      { [HEADERS]: 'Liferay-Client-Extension-Frontend=web/\n', 'web/a.js': '2' },
      'For the portal, web/a.js changes.',
    ],
    [
      'the usual folder where a header names another',
      { [HEADERS]: 'Liferay-Client-Extension-Frontend=/web/\n', 'static/a.js': '1' },
      { [HEADERS]: 'Liferay-Client-Extension-Frontend=/web/\n', 'static/a.js': '2' },
      'The same to the portal; for Liferay Cloud only, static/a.js changes.',
    ],
    [
      'a key that the portal cuts elsewhere than at a ~',
      { [CONFIG]: config({}, 'pid_shop') },
      { [CONFIG]: config({}, 'pid-other') },
      'For the portal, other (customElement) is added; shop (customElement) is removed.',
    ],
    [
      'a configuration that is not JSON',
      { [CONFIG]: '{' },
      { [CONFIG]: '[' },
      'For the portal, the configuration changes.',
    ],
  ])('says of %s what it means', async (_what, before, after, expected) => {
    expect(await conclusion(before, after)).toBe(expected);
  });

  it('knows that a directory without an entry loses its files', async () => {
    const archive = uffaOf({ 'static/a/b.js': '' });
    const without = { uffa: archive, missingDirectories: ['static/a'] };
    const found = await diffUffas(compared(archive), without);
    expect(conclusionOf(found, (name) => name)).toBe('For the portal, the files in 1 directory are lost.');
    expect((await diffUffas(without, without)).effect).toBe('none');
  });
});

describe('a file', () => {
  it('is renamed where its content is at another path, and changed where only a hash in its name differs', async () => {
    const { files: found } = await diff(
      { 'static/a.txt': 'same', 'static/main.1a2b3c4d.js': '1', 'static/gone.js': 'x' },
      { 'static/b.txt': 'same', 'static/main.5e6f7a8b.js': '2', 'static/new.js': 'y' },
    );
    expect(found.map(fingerprint)).toEqual([
      'renamed static/a.txt static/b.txt',
      'removed static/gone.js ',
      'changed static/main.1a2b3c4d.js static/main.5e6f7a8b.js',
      'added  static/new.js',
    ]);
  });

  it('may change its executable bit alone, which is a matter of the cloud', async () => {
    const runs = { ...entryOf('run.sh', 'x'), executable: true };
    const found = await diffUffas(
      compared(uffaOf({ 'run.sh': 'x' })),
      compared({ ...uffaOf({}), entries: [runs] }),
    );
    expect(found.files).toMatchObject([{ kind: 'changed', effect: 'cloud', after: { executable: true } }]);
  });

  it.each([
    ['a text by line', 'a\nb\n', 'a\nc\n', 'lines'],
    ['what is not UTF-8', 'a\0', 'b\0', 'bytes'],
    ['what is too large', 'a'.repeat(1_000_001), 'b', 'bytes'],
    ['what has little in common', numbered('a'), numbered('b'), 'bytes'],
  ])('shows %s', async (_what, before, after, kind) => {
    const { files: found } = await diff({ 'static/a.txt': before }, { 'static/a.txt': after });
    expect(found).toMatchObject([{ kind: 'changed', content: { kind } }]);
  });

  it('keeps so many changes, and counts the others', async () => {
    const list = (start: number) => JSON.stringify(Array.from({ length: 2000 }, (_, index) => index + start));
    const { files: found } = await diff({ 'static/a.json': list(0) }, { 'static/a.json': list(5000) });
    expect(found).toMatchObject([{ content: { kind: 'values', more: 1500 } }]);
  });

  it('with JSON that is nested deeply is compared as text, in no time', async () => {
    const deep = (leaf: string) => `${'['.repeat(20_000)}${leaf}${']'.repeat(20_000)}`;
    const { files: found } = await diff({ 'static/a.json': deep('1') }, { 'static/a.json': deep('2') });
    expect(found).toMatchObject([{ content: { kind: 'lines' } }]);
  });
});

function numbered(word: string): string {
  return Array.from({ length: 4000 }, (_, index) => `${word}${index}\n`).join('');
}

function fingerprint(file: FileDifference): string {
  const [before, after] = ['before' in file ? file.before.path : '', 'after' in file ? file.after.path : ''];
  return `${file.kind} ${before} ${after}`;
}

function mirrored(file: FileDifference): FileDifference {
  switch (file.kind) {
    case 'added':
      return { kind: 'removed', effect: file.effect, before: file.after };
    case 'removed':
      return { kind: 'added', effect: file.effect, after: file.before };
    default:
      return { ...file, before: file.after, after: file.before };
  }
}

function valuesOf(found: readonly FileDifference[]) {
  return found.flatMap((file) =>
    file.kind === 'changed' && file.content?.kind === 'values' ? file.content.changes : [],
  );
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
