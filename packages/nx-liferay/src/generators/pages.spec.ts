import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(__dirname, '../../../..');
const pages = join(repository, 'docs/generators');
const names = readdirSync(pages).map((file) => file.replace(/\.md$/, ''));
const { generators } = JSON.parse(
  readFileSync(join(repository, 'packages/nx-liferay/generators.json'), 'utf8'),
) as { readonly generators: Readonly<Record<string, { readonly schema: string }>> };

interface Schema {
  readonly properties: Readonly<Record<string, { readonly visible?: boolean }>>;
}

function schemaOf(name: string): Schema {
  const { schema } = generators[name]!;
  return JSON.parse(readFileSync(join(repository, 'packages/nx-liferay', schema), 'utf8')) as Schema;
}

describe.each(names)('docs/generators/%s.md', (name) => {
  const page = readFileSync(join(pages, `${name}.md`), 'utf8');

  it('is the page of a generator', () => {
    expect(Object.keys(generators)).toContain(name);
    expect(page).toMatch(new RegExp(`^# nx-liferay:${name}\n`));
  });

  it('has a row for each option of the schema, and for no other', () => {
    const table = page.slice(page.indexOf('## Options'));
    const rows = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, option]) => option);
    const { properties } = schemaOf(name);
    const visible = Object.keys(properties).filter((option) => properties[option]?.visible !== false);
    expect(rows).toEqual(visible);
  });

  it('names only options of the schema in its command lines', () => {
    const commands = [...page.matchAll(new RegExp(`^nx g nx-liferay:${name} .*$`, 'gm'))].map(
      ([line]) => line,
    );
    const flags = commands.flatMap((line) =>
      [...line.matchAll(/--([A-Za-z-]+)/g)].map(([, flag = '']) => flag),
    );
    const options = flags.map((flag) =>
      flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(commands.length).toBeGreaterThan(0);
    // Nx's own options.
    expect([...Object.keys(schemaOf(name).properties), 'dryRun']).toEqual(expect.arrayContaining(options));
  });
});
