import { join, posix } from 'node:path';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { extensionTypes, type Project } from 'uffa';
import { diskTree, flush } from '../../../../test/disk-tree';
import { tempWorkspace } from '../../../../test/temp-workspace';
import { treeDiagnostics } from '../../read-back/tree-diagnostics';
import { workspaceFacts } from '../../workspace-facts';
import clientExtension from '../generator';
import { recipes } from './recipes';

const ways = recipes.flatMap((recipe) =>
  recipe.types.map((type) => ({ type, framework: recipe.framework, recipe })),
);

type Way = (typeof ways)[number];

async function generated({ type, framework, recipe }: Way) {
  const directory = recipe.onlyName ?? 'client-extensions/ticket-list';
  const root = tempWorkspace({ 'nx.json': '{}', 'package.json': '{ "name": "shop" }' });
  const tree = diskTree(root);
  await clientExtension(tree, { directory, type, framework, skipFormat: true });
  const files = new Map(
    tree
      .listChanges()
      .filter(({ path }) => path.startsWith(`${directory}/`))
      .map(({ path, content }) => [path.slice(directory.length + 1), content ?? Buffer.of()] as const),
  );
  const project: Project = {
    workspaceRoot: root,
    root: join(root, directory),
    path: directory,
    name: posix.basename(directory),
    kind: type === 'language' ? 'language' : 'client-extension',
  };
  return { tree, files, project };
}

describe.each(ways)('$type in $framework', (way) => {
  it('has these files', async () => {
    const { files } = await generated(way);
    expect([...files.keys()].sort()).toMatchSnapshot();
  });

  it('has a yaml in which uffa finds nothing, under each profile', async () => {
    const { tree, project } = await generated(way);
    flush(tree);
    expect(treeDiagnostics(tree, project, workspaceFacts(tree))).toEqual([]);
  });

  it('has its checks cached by Nx', async () => {
    const { files } = await generated(way);
    const text = files.get('package.json')?.toString('utf8') ?? '{}';
    const { scripts = {}, nx } = JSON.parse(text) as {
      readonly scripts?: object;
      readonly nx?: { readonly targets: object };
    };
    const checks = Object.keys(scripts).filter((name) => ['lint', 'test', 'typecheck'].includes(name));
    expect(nx?.targets ?? {}).toEqual(Object.fromEntries(checks.map((name) => [name, { cache: true }])));
  });

  it('has its files filled in and formatted, as Nx sets Prettier up', async () => {
    const { files } = await generated(way);
    for (const [filepath, content] of files) {
      expect(filepath).not.toMatch(/__|\.template$/);
      const { inferredParser } = await prettier.getFileInfo(filepath);
      if (inferredParser === null) continue;
      const text = content.toString('utf8');
      expect(text).not.toContain('<%');
      expect(text, filepath).toBe(await prettier.format(text, { filepath, singleQuote: true }));
    }
  });
});

const served = ways.filter(({ recipe }) => recipe.localSettings !== undefined);

it.each(served)('$type in $framework has one port in profile and build', async (way) => {
  const { files } = await generated(way);
  const texts = [...files.values()].map((content) => content.toString('utf8'));
  const port = String(way.recipe.firstPort);
  expect(files.get('client-extension.local.yaml')?.toString()).toContain(`http://localhost:${port}/`);
  expect(texts.filter((text) => new RegExp(`port"?: ${port},?\n`).test(text))).toHaveLength(1);
});

describe('the recipes', () => {
  it('exist for every type, and for the language project', () => {
    const known = [...extensionTypes.map(({ type }) => type), 'language'];
    expect([...new Set(recipes.flatMap(({ types }) => types))].sort()).toEqual(known.sort());
  });

  it('are at most one for a type and a framework', () => {
    const names = ways.map(({ type, framework }) => `${type} ${framework}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have a title for each choice in a terminal', () => {
    for (const { title } of recipes) expect(title).toMatch(/^[A-Z].+[^.]$/);
  });
});
