import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Project } from '../discover/project';
import { textOf } from '../java-text/string-value-of';
import { readManifest } from './read-manifest';

let workspaceRoot = '';

beforeEach(() => {
  workspaceRoot = mkdtempSync(join(tmpdir(), 'read-manifest-'));
});

afterEach(() => {
  rmSync(workspaceRoot, { recursive: true, force: true });
});

function project(files: Readonly<Record<string, string | Buffer>>, name = 'My.Ext_2'): Project {
  const root = join(workspaceRoot, 'apps', name);
  mkdirSync(root, { recursive: true });
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return { workspaceRoot, root, path: `apps/${name}`, name, kind: 'client-extension' };
}

const base = (text: string) => readManifest(project({ 'client-extension.yaml': text }));
const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

describe('extensions', () => {
  it('keep their own fields out of the settings', () => {
    const { extensions, projectId } = base(
      'a:\n  id: x\n  projectId: y\n  type: customElement\n  name: 123\n  description: yes\n  properties: {k: 1}\n  urls: [a.js]\n  classification: z\n',
    );
    expect(projectId).toBe('myext2');
    expect(extensions).toHaveLength(1);
    const [extension] = extensions;
    expect(extension).toMatchObject({
      id: 'a',
      type: 'customElement',
      name: '123',
      description: 'true',
      sourceCodeURL: '',
    });
    expect(extension && textOf(extension.properties)).toBe('{k=1}');
    expect(extension && textOf(extension.typeSettings)).toBe('{urls=[a.js], classification=z}');
  });

  it.each(['', 'type:', 'type: ""', 'type: "  "', 'type: "null"'])(
    'take their key for their type with %j',
    (type) => {
      expect(base(`staticContent:\n    url: a\n    ${type}\n`).extensions[0]).toMatchObject({
        type: 'staticContent',
      });
    },
  );

  it('tell null from absent', () => {
    expect(base('iframe:\n  name:\n').extensions[0]).toMatchObject({ name: null, description: '' });
    expect(base('iframe: {}').extensions[0]).not.toHaveProperty('virtualInstanceId');
    expect(base('iframe: {dxp.lxc.liferay.com.virtualInstanceId: 5}').extensions[0]?.virtualInstanceId).toBe(
      '5',
    );
  });

  it.each([
    ['a:', 'entry-not-a-mapping'],
    ['foo: bar', 'entry-not-a-mapping'],
    ['name: X\ntype: iframe\nurls: [a]', 'properties-without-id'],
    ['a:\n  name: [b]', 'field-not-text'],
    ['a:\n  type: {b: c}', 'field-not-text'],
    ['a:\n  id: [b]', 'field-not-text'],
    ['a:\n  properties: [b]', 'properties-not-a-mapping'],
    ['a:\n  properties: ""', 'properties-not-a-mapping'],
    ['a:\n  properties:', 'properties-not-a-mapping'],
    ['assemble: {from: a}', 'assemble-not-a-list'],
    ['assemble: false', 'assemble-not-a-list'],
    ['assemble: [{from: [a, b]}]', 'assemble-from-without-path'],
    ['a: [unclosed', 'yaml-syntax'],
  ])('refuse %j: %s', (text, code) => {
    expect(base(text).diagnostics).toMatchObject([
      { code, severity: 'error', position: { file: 'apps/My.Ext_2/client-extension.yaml' } },
    ]);
  });

  it('of a batch may have null properties, which nothing reads', () => {
    expect(codes(base('batch:\n  properties:'))).toEqual([]);
  });

  it('shows an example that is ready to paste for properties without an id', () => {
    expect(base('type: iframe\nurl: x').diagnostics[0]?.args).toEqual({
      extensions: [{ keys: ['type', 'url'] }],
    });
  });

  it('name the id whose properties are not indented, and point to the first of them', () => {
    expect(base('my-frame:\ntype: iframe\nurl: x').diagnostics).toMatchObject([
      {
        code: 'properties-without-id',
        args: { extensions: [{ id: 'my-frame', keys: ['type', 'url'] }] },
        position: { line: 2, column: 1 },
      },
    ]);
  });

  it('shows what to indent below each of several ids, with properties that later ones replace', () => {
    const text =
      'a:\nname: A\ntype: iframe\nurl: x\nb:\nscope:\ntype: globalJS\nurl: y\nc:\nurl: z\ntype: globalCSS';
    const found = base(text).diagnostics.filter(({ code }) => code === 'properties-without-id');
    expect(found).toMatchObject([
      {
        args: {
          extensions: [
            { id: 'a', keys: ['name', 'type', 'url'] },
            { id: 'b', keys: ['scope', 'type', 'url'] },
            { id: 'c', keys: ['url', 'type'] },
          ],
        },
        position: { line: 2, column: 1 },
      },
    ]);
  });

  it('name the character that only looks like indentation', () => {
    expect(base('a:\n\u00a0\u00a0type: iframe\n').diagnostics).toMatchObject([
      { code: 'entry-not-a-mapping', args: { blank: 'U+00A0' }, position: { line: 2, column: 1 } },
    ]);
  });

  it.each(['', '# nothing', '~', '---', '{}', 'runtime: {a: b}', 'assemble: []'])(
    'can be none: %j',
    (text) => {
      const { extensions, assemble, diagnostics } = base(text);
      expect([extensions, assemble]).toEqual([[], []]);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  it('are none in a list, with a warning', () => {
    expect(codes(base('- a: 1'))).toEqual(['document-not-a-mapping']);
    expect(codes(base('runtime: {type: lxc}'))).toEqual(['runtime-ignored']);
  });
});

describe('assemble', () => {
  it('reads every value as text', () => {
    const { assemble, diagnostics } = base(
      'assemble:\n  - {from: 1.50, into: yes, include: [a, 2, ~], hashify: x}\n  - {fromTask: t, include: "**"}\n  - {include: []}\n  - {from: a, include: }\n',
    );
    const texts = assemble.map(({ from, fromTask, into, hashify, include }) => ({
      from: from?.text,
      fromTask: fromTask?.text,
      into: into?.text,
      hashify: hashify?.text,
      include: include?.map(({ text }) => text),
    }));
    expect(texts).toEqual([
      { from: '1.5', into: 'true', hashify: 'x', include: ['a', '2', 'null'] },
      { fromTask: 't', include: ['**'] },
      { include: [] },
      { from: 'a', include: ['null'] },
    ]);
    expect(codes({ diagnostics })).toEqual(['assemble-value-null', 'assemble-value-null']);
  });

  it('copies everything for an item that says nothing', () => {
    const { assemble, diagnostics } = base('assemble: [x, 5, ~, [y], {}]');
    expect(assemble.map((step) => Object.keys(step))).toEqual(Array(5).fill(['position']));
    expect(codes({ diagnostics })).toEqual(Array(4).fill('assemble-item-not-a-mapping'));
  });

  it('warns of keys that it does not know', () => {
    expect(base('assemble: [{from: a, exclude: b}]').diagnostics).toMatchObject([
      { code: 'assemble-key-unknown', args: { key: 'exclude' }, position: { line: 1, column: 22 } },
    ]);
  });
});

describe('profiles', () => {
  const files = {
    'client-extension.yaml':
      'assemble: [{from: a}]\nx: {type: iframe, urls: [a, b], deep: {k: 1, l: 2}}\ny: {type: iframe}\n',
    'client-extension.dev.yaml':
      'assemble:\nx: {urls: [c], deep: {k: ~}, more: 1}\ny:\nz: {type: globalJS}\n',
  };

  it('override the base key by key, and replace lists', () => {
    const manifest = readManifest(project(files), { profile: 'dev' });
    expect(manifest).toMatchObject({ profile: 'dev', profiles: ['dev'], assemble: [] });
    expect(manifest.extensions.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
    const [x] = manifest.extensions;
    expect(x && textOf(x.typeSettings)).toBe('{urls=[c], deep={k=null, l=2}, more=1}');
    expect(x?.typeSettings.members.get('urls')?.value.position?.file).toBe(
      'apps/My.Ext_2/client-extension.dev.yaml',
    );
    expect(x?.position.file).toBe('apps/My.Ext_2/client-extension.yaml');
    expect(manifest.diagnostics).toMatchObject([{ code: 'profile-override-ignored', args: { path: 'y' } }]);
  });

  it('are all bound, whichever is active', () => {
    const { extensions, everyProfile, diagnostics } = readManifest(project(files));
    expect(extensions.map(({ id }) => id)).toEqual(['x', 'y']);
    expect(everyProfile.map(({ id, profile }) => `${profile} ${id}`)).toEqual([
      'default x',
      'default y',
      'dev x',
      'dev y',
      'dev z',
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('refuse the project when one of them is broken', () => {
    const manifest = readManifest(project({ ...files, 'client-extension.qa.yaml': 'x: [' }));
    expect(manifest.diagnostics).toMatchObject([
      { code: 'yaml-syntax', position: { file: 'apps/My.Ext_2/client-extension.qa.yaml' } },
    ]);
  });

  it('need a base to override', () => {
    const text = { 'client-extension.yaml': '# nothing', 'client-extension.dev.yaml': 'x: {type: iframe}' };
    expect(codes(readManifest(project(text)))).toEqual(['profile-without-base']);
    expect(codes(readManifest(project({ ...text, 'client-extension.dev.yaml': '' })))).toEqual([]);
  });

  it('activate nothing when there is no file for them', () => {
    const { extensions, assemble, diagnostics } = readManifest(project(files), { profile: 'nosuch' });
    expect([extensions, assemble]).toEqual([[], []]);
    expect(diagnostics).toMatchObject([
      { code: 'profile-unknown', args: { profile: 'nosuch', profiles: ['dev'] } },
    ]);
  });

  it.each([
    ['client-extension.default.yaml', 'reserved'],
    ['client-extension.Dev.yaml', 'case'],
    ['client-extension.dev1.yaml', 'name'],
    ['client-extension-dev.yaml', 'name'],
    ['client-extension.dev.yml', 'extension'],
  ])('are not read from %s', (name, because) => {
    const manifest = readManifest(project({ 'client-extension.yaml': 'x: {type: iframe}', [name]: ']' }));
    expect(manifest.profiles).toEqual([]);
    expect(manifest.diagnostics).toMatchObject([
      { code: 'profile-file-ignored', severity: 'warning', args: { name, because } },
    ]);
  });
});

describe('files', () => {
  it('that are gone or directories are diagnostics', () => {
    expect(readManifest(project({})).diagnostics).toMatchObject([
      { code: 'manifest-unreadable', args: { reason: 'missing' } },
    ]);
    expect(readManifest(project({ 'client-extension.yaml/x': '' }, 'other')).diagnostics).toMatchObject([
      { code: 'manifest-unreadable', args: { reason: 'directory' } },
    ]);
    const gone = {
      workspaceRoot,
      root: join(workspaceRoot, 'gone'),
      path: 'gone',
      name: 'gone',
      kind: 'client-extension',
    } as const;
    expect(codes(readManifest(gone))).toEqual(['manifest-unreadable']);
  });

  it('that are not UTF-8 are refused with the line of the first wrong byte', () => {
    const bytes = Buffer.concat([Buffer.from('a: \ufffd\nb: gr'), Buffer.from([0xf6]), Buffer.from('n\n')]);
    expect(readManifest(project({ 'client-extension.yaml': bytes })).diagnostics).toMatchObject([
      { code: 'manifest-not-utf8', args: { offset: 12, byte: 0xf6 }, position: { line: 2, column: 6 } },
    ]);
    const utf16 = Buffer.from('\ufeffa: {}', 'utf16le');
    expect(readManifest(project({ 'client-extension.yaml': utf16 })).diagnostics).toMatchObject([
      { args: { encoding: 'utf-16' } },
    ]);
  });

  it('that are huge are refused without being read', () => {
    expect(codes(base('#'.repeat(13_000_000)))).toEqual(['manifest-too-large']);
  });
});

describe('a language project', () => {
  it('is read as Liferay takes it, whatever yaml lies in it', () => {
    const manifest = readManifest({
      ...project({ 'client-extension.yaml': ']' }, 'language'),
      kind: 'language',
    });
    expect(manifest.extensions.map(({ type }) => type)).toEqual(['batch', 'oAuthApplicationHeadlessServer']);
    expect(manifest.assemble).toMatchObject([
      { fromTask: { text: 'writeLanguageBatchEngineData' }, into: { text: 'batch' } },
    ]);
    expect(manifest.diagnostics).toEqual([]);
  });
});
