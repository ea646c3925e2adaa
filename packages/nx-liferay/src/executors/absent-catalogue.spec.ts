import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { absentCatalogue } from './absent-catalogue';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'absent-catalogue-'));
  put('mail/client-extension.yaml', 'mail: {type: instanceSettings, pid: com.example.Mail}\n');
  put('styles/client-extension.yaml', 'styles: {type: globalCSS, url: a.css}\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('absentCatalogue', () => {
  it('says once, for however many projects, that nothing was looked up', async () => {
    const said = await absentCatalogue(root, {}, ['mail', 'mail', 'styles']);
    expect(said?.match(/^info {2}catalogue-absent$/gm)).toHaveLength(1);
    expect(said).toContain('liferay-catalogue.json');
  });

  it.each<[string, readonly string[]]>([
    ['no project was validated that has anything to look up', ['styles']],
    ['a project is gone', ['gone']],
    ['no project was validated', []],
  ])('says nothing where %s', async (_, roots) => {
    expect(await absentCatalogue(root, {}, roots)).toBeUndefined();
  });

  it('says nothing where there is a catalogue, or the settings name one: a missing one is an error', async () => {
    expect(await absentCatalogue(root, { catalogue: 'mine.json' }, ['mail'])).toBeUndefined();
    put('uffa.config.json', '{"catalogue": "mine.json"}');
    expect(await absentCatalogue(root, {}, ['mail'])).toBeUndefined();
    put('uffa.config.json', '{}');
    put('liferay-catalogue.json', '{}');
    expect(await absentCatalogue(root, {}, ['mail'])).toBeUndefined();
  });

  it('says nothing where the option or the settings turn it off', async () => {
    expect(await absentCatalogue(root, { rules: { 'catalogue-absent': 'off' } }, ['mail'])).toBeUndefined();
    put('uffa.config.json', '{"rules": {"catalogue-absent": "off"}}');
    expect(await absentCatalogue(root, {}, ['mail'])).toBeUndefined();
  });
});
