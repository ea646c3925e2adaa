import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../../test/with-workspace';
import { projectAt } from '../../discover/project-at';
import { readManifest } from '../../manifest/read-manifest';
import type { PlanFragment } from '../plan-fragment';
import { planLanguage } from './plan-language';

interface Item {
  readonly key: string;
  readonly languageId: string;
  readonly value: string;
}

/** Plans the language project with these files, by their names. */
function plan(
  files: Readonly<Record<string, string>>,
  look?: (directory: string) => void,
): Promise<PlanFragment> {
  const inProject = Object.entries(files).map(([name, text]) => [join('language', name), text] as const);
  return withWorkspace(Object.fromEntries(inProject), (root) => {
    const part = planLanguage(readManifest(projectAt(root, 'language')));
    look?.(join(root, 'language'));
    return part;
  });
}

function itemsOf({ entries }: PlanFragment): readonly string[] {
  const [entry] = entries;
  if (entry?.content.kind !== 'text') throw new Error('no text');
  const { items } = JSON.parse(entry.content.text) as { items: readonly Item[] };
  return items.map(({ key, languageId, value }) => `${languageId} ${key}=${value}`);
}

const diagnostics = ({ diagnostics }: PlanFragment) =>
  diagnostics.map(({ code, args, position }) => ({ code, args, line: position?.line, file: position?.file }));

describe('planLanguage', () => {
  it('takes the translations, without automatic copies, and the default language as English', async () => {
    const part = await plan({
      'Language.properties': 'b=B\na=A\n',
      'Language_de.properties': 'a=Ä\nb=B (Automatic Copy)\n',
      'Language_es_AR.properties': 'a=¡A!\nb=B\n',
      'sub/Language_fr.properties': 'a=non\n',
    });
    expect(itemsOf(part)).toEqual(['de a=Ä', 'en a=A', 'en b=B', 'es_AR a=¡A!', 'es_AR b=B']);
  });

  it('prefers what Language_en.properties says', async () => {
    const files = { 'Language.properties': 'a=A\nb=B\n', 'Language_en.properties': 'a=An A\n' };
    expect(itemsOf(await plan(files))).toEqual(['en a=An A', 'en b=B']);
  });

  it('reads its files and writes none', async () => {
    const files = { 'Language.properties': 'b=B\na=A\n', 'Language_de.properties': 'a=Ä\n' };
    await plan(files, (directory) => {
      expect(readdirSync(directory).sort()).toEqual(Object.keys(files).sort());
      expect(readFileSync(join(directory, 'Language.properties'), 'utf8')).toBe('b=B\na=A\n');
    });
  });

  it('keeps a byte order mark in the first key, as Java does, and warns of it', async () => {
    const part = await plan({ 'Language.properties': '\uFEFFa=A\nb=B\n' });
    expect(itemsOf(part)).toEqual(['en b=B', 'en \uFEFFa=A']);
    expect(diagnostics(part)).toEqual([
      {
        code: 'language-file-byte-order-mark',
        args: { file: 'Language.properties' },
        line: 1,
        file: 'language/Language.properties',
      },
    ]);
  });

  it('has nothing to say of translations that are complete', async () => {
    const part = await plan({
      'Language.properties': 'a=A\n',
      'Language_de.properties': 'a=Ä\n',
      'Language_en.properties': '',
      'Language_de_AT.properties': '',
    });
    expect(part.diagnostics).toEqual([]);
  });

  it('reports per language what nobody has translated', async () => {
    const part = await plan({
      'Language.properties': 'a=A\nb=B\nc=C\n',
      'Language_de.properties': 'a=Ä\nc=C (Automatic Copy)\n',
    });
    expect(diagnostics(part)).toEqual([
      {
        code: 'translation-missing',
        args: { languageId: 'de', original: 'language/Language.properties', keys: ['b', 'c'], total: 3 },
        file: 'language/Language_de.properties',
        line: 1,
      },
    ]);
  });

  it('reports a translation of a key that is no more at its line', async () => {
    const part = await plan({
      'Language.properties': 'a=A\n',
      'Language_de.properties': '# Deutsch\na=Ä\n\ngone : weg\n',
    });
    expect(diagnostics(part)).toEqual([
      {
        code: 'translation-stale',
        args: { languageId: 'de', original: 'language/Language.properties', key: 'gone' },
        file: 'language/Language_de.properties',
        line: 4,
      },
    ]);
  });
});
