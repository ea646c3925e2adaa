import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { infer } from '../../../test/infer';

const docs = join(__dirname, '../../../../../docs');
const page = readFileSync(join(docs, 'executors/serve.md'), 'utf8');
const guide = readFileSync(join(docs, 'serve.md'), 'utf8');
const schema = JSON.parse(readFileSync(join(__dirname, 'schema.json'), 'utf8')) as {
  readonly properties: Readonly<Record<string, unknown>>;
};

describe('docs/executors/serve.md', () => {
  it('has a row for each option of the schema, and for no other', () => {
    const rows = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(Object.keys(schema.properties).sort());
  });
});

describe('docs/serve.md', () => {
  it('names only options of the schema in its command lines and its example', () => {
    const commands = [...guide.matchAll(/^nx (?:serve|run-many) .*$/gm)].map(([line]) => line);
    const flags = commands.flatMap((line) =>
      [...line.matchAll(/ --(?:no-)?([a-z-]+)/g)].map(([, flag]) => flag),
    );
    expect(flags).toEqual(['container', 'portal', 'clean']);
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(flags));
  });

  it('has a project.json for a script of another server, which the plugin understands', () => {
    const [, json = ''] = /```json\n([^]*?)```/.exec(guide) ?? [];
    const [, start = ''] = /`"start": "([^"]+)"`/.exec(guide) ?? [];
    const { target } = infer({
      'x/a/client-extension.yaml': 'ticket-list:\n  type: customElement\n',
      'x/a/package.json': JSON.stringify({ scripts: { start } }),
      'x/a/project.json': json,
    });
    expect(start).not.toBe('');
    expect(target('x/a', 'serve')).toMatchObject({ executor: 'nx-liferay:serve', options: { portal: true } });
    const { targets } = JSON.parse(json) as {
      readonly targets: { readonly serve: { readonly options: object } };
    };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(Object.keys(targets.serve.options)),
    );
  });
});
