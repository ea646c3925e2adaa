import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { targetKinds } from '../../packages/nx-liferay/src/graph/target-kind';

const repository = join(__dirname, '../..');
const page = readFileSync(join(repository, 'docs/migration.md'), 'utf8');
// The backticks of a fence would be taken for those of a span.
const spans = [...page.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** The targets and commands on the page that are Nx's own. */
const nxFlags = new Set(['--skip-nx-cache']);
const nxCommands = new Set(['add', 'show']);

const commands = spans.filter((text) => text.startsWith('nx ')).map((text) => text.split(' ').slice(1));

/** `package my-app`, or `run-many -t package` */
function targetOf(args: readonly string[]): string | undefined {
  const flag = args.indexOf('-t');
  return flag < 0 ? args[0] : args[flag + 1];
}

function optionsOf(target: string): readonly string[] {
  const file = join(repository, 'packages/nx-liferay/src/executors', target, 'schema.json');
  const { properties } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly properties: Readonly<Record<string, { readonly aliases?: readonly string[] }>>;
  };
  return Object.entries(properties).flatMap(([name, { aliases = [] }]) => [name, ...aliases]);
}

describe('docs/migration.md', () => {
  it.each(commands.map((args) => [args.join(' '), args] as const))(
    'names a target that exists: nx %s',
    (_, args) => {
      if (nxCommands.has(args[0] ?? '')) {
        expect(['project', 'projects', undefined]).toContain(args[1]);
        return;
      }
      const target = targetOf(args);
      expect(targetKinds).toContain(target);
      const flags = args.filter((arg) => arg.startsWith('--') && !nxFlags.has(arg));
      const names = flags.map((flag) => camelCase(flag.slice(2).replace(/=.*/, '')));
      const known = names.length === 0 ? [] : optionsOf(target ?? '');
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  it('has commands, of Nx and of its targets', () => {
    expect(commands.length).toBeGreaterThan(20);
  });

  it('says that a property is read where the code reads it', () => {
    const rows = page.split('\n').filter((line) => /^\| `[\w.-]+`\s*\| read/.test(line));
    const properties = rows.map((row) => /`([^`]+)`/.exec(row)?.[1] ?? '');
    expect(properties).toContain('liferay.workspace.home.dir');
    const sources = sourcesIn(join(repository, 'packages'));
    expect(properties.filter((name) => !sources.some((text) => text.includes(name)))).toEqual([]);
  });

  it('links to pages that are there', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(join(repository, 'docs', path)))).toEqual([]);
  });
});

function camelCase(flag: string): string {
  return flag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function sourcesIn(packages: string): readonly string[] {
  return readdirSync(packages).flatMap((name) => {
    const source = join(packages, name, 'src');
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
    return files
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .map((path) => readFileSync(join(source, path), 'utf8'));
  });
}
