import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compactJson } from '../../java-text/compact-json';
import { parseJson } from '../../java-text/json-reader';
import { fillAttachments } from './attachments';

const directory = mkdtempSync(join(tmpdir(), 'uffa-attachments-'));
afterAll(() => rmSync(directory, { recursive: true }));

const CLASS = 'com.liferay.object.rest.dto.v1_0.ObjectEntry';
const TOKEN = '@batch_object_entry_file_base64@';

function fill(data: unknown, files: Record<string, string> = {}) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const root = parseJson(JSON.stringify(data), 'batch/a.json').value!;
  const filled = fillAttachments(root, {
    source: 'batch/a.json',
    attachments: directory,
    workspaceRoot: directory,
    placeholder: ({ file }) => readFileSync(file).toString('base64'),
  });
  return { ...filled, json: JSON.parse(compactJson(filled.value)) as unknown };
}

describe('fillAttachments', () => {
  it('writes base64 on the direct child although token and name are deeper', () => {
    const { json, changed } = fill(
      {
        configuration: { inner: { className: CLASS } },
        items: [
          { meta: { externalReferenceCode: 'E' }, file: { deep: { fileBase64: TOKEN, name: 'n.txt' } } },
        ],
      },
      { 'E/n.txt': 'n' },
    );
    expect(changed).toBe(true);
    expect(json).toMatchObject({
      items: [{ file: { deep: { fileBase64: TOKEN, name: 'n.txt' }, fileBase64: 'bg==' } }],
    });
  });

  it('goes through the values of items that are an object', () => {
    const items = { one: { externalReferenceCode: 'A', f: { fileBase64: TOKEN, name: 'a.txt' } } };
    const { json } = fill({ configuration: { className: CLASS }, items }, { 'A/a.txt': '' });
    expect(json).toMatchObject({ items: { one: { f: { fileBase64: '' } } } });
  });

  it.each([
    ['another class', { configuration: { className: 'x' }, items: [] }],
    ['no configuration', { items: [{ externalReferenceCode: 'E', f: { fileBase64: TOKEN } }] }],
    ['no items', { configuration: { className: CLASS } }],
    [
      'an item without code',
      { configuration: { className: CLASS }, items: [{ f: { fileBase64: TOKEN, name: 'x' } }] },
    ],
    [
      'a child that is a list',
      {
        configuration: { className: CLASS },
        items: [{ externalReferenceCode: 'E', f: [{ fileBase64: TOKEN, name: 'x' }] }],
      },
    ],
  ])('leaves %s alone', (_, data) => {
    expect(fill(data)).toMatchObject({ changed: false, diagnostics: [] });
  });

  it('reports a missing file and a missing name, both at once', () => {
    const items = [
      { externalReferenceCode: 'Z', f: { fileBase64: TOKEN, name: 'gone.txt' } },
      { externalReferenceCode: 'Y', f: { fileBase64: TOKEN } },
    ];
    const { diagnostics } = fill({ configuration: { className: CLASS }, items });
    expect(diagnostics.map(({ code }) => code)).toEqual(['attachment-missing', 'attachment-without-name']);
  });
});

describe('an attachment outside', () => {
  const data = (code: string, name: string) => ({
    configuration: { className: CLASS },
    items: [{ externalReferenceCode: code, document: { name, fileBase64: TOKEN } }],
  });

  it.each([
    ['../../../../etc', 'hostname'],
    ['e1', '../../../secret'],
    ['..', 'a.json'],
    ['e1/../..', 'a.json'],
  ])('is refused at its name: %s %s', (code, name) => {
    const { changed, diagnostics } = fill(data(code, name));
    expect(changed).toBe(false);
    expect(diagnostics).toMatchObject([
      { code: 'attachment-outside', position: { file: 'batch/a.json', line: 1 } },
    ]);
  });

  it('is refused behind a link, without a word of what is in it', () => {
    mkdirSync(join(directory, 'linked'));
    symlinkSync('/etc/passwd', join(directory, 'linked/passwd'));
    const { changed, diagnostics } = fill(data('linked', 'passwd'));
    expect(changed).toBe(false);
    expect(diagnostics).toMatchObject([{ code: 'source-outside-workspace' }]);
    expect(JSON.stringify(diagnostics)).not.toContain('root:');
  });
});
