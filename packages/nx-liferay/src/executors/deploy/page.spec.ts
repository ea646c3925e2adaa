import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(__dirname, '../../../../..');
const page = readFileSync(join(repository, 'docs/executors/deploy.md'), 'utf8');
const schema = JSON.parse(readFileSync(join(__dirname, 'schema.json'), 'utf8')) as {
  readonly properties: Readonly<Record<string, unknown>>;
};

describe('docs/executors/deploy.md', () => {
  it('has a row for each option of the schema, and for no other', () => {
    const table = page.slice(page.indexOf('## Options'));
    const rows = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(schema.properties));
  });

  it('names only options of the schema in its command lines', () => {
    const commands = [...page.matchAll(/^nx (?:deploy|run-many) .*$/gm)].map(([line]) => line);
    const flags = commands.flatMap((line) => [...line.matchAll(/--([a-z-]+)/g)].map(([, flag = '']) => flag));
    const names = flags.map((flag) => flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    expect(names.length).toBeGreaterThan(5);
    expect([...Object.keys(schema.properties), 'lcpProject']).toEqual(
      expect.arrayContaining(names.filter((name) => name !== 'excludeTaskDependencies')),
    );
  });
});
