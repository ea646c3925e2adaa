import { join } from 'node:path';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { extensionTypes, type Project } from 'uffa';
import { diskTree, flush } from '../../../../test/disk-tree';
import { tempWorkspace } from '../../../../test/temp-workspace';
import { treeFindings } from '../../read-back/tree-findings';
import { workspaceFacts } from '../../workspace-facts';
import clientExtension from '../generator';
import { recipes } from './recipes';

const DIRECTORY = 'client-extensions/ticket-list';
const ways = recipes.flatMap((recipe) =>
  recipe.types.map((type) => ({ type, framework: recipe.framework, recipe })),
);

async function generated(type: string, framework: string) {
  const root = tempWorkspace({ 'nx.json': '{}', 'package.json': '{ "name": "shop" }' });
  const tree = diskTree(root);
  await clientExtension(tree, { directory: DIRECTORY, type, framework, skipFormat: true });
  const files = new Map(
    tree
      .listChanges()
      .filter(({ path }) => path.startsWith(`${DIRECTORY}/`))
      .map(({ path, content }) => [path.slice(DIRECTORY.length + 1), content ?? Buffer.of()] as const),
  );
  return { tree, files };
}

describe.each(ways)('$type in $framework', ({ type, framework }) => {
  it('has these files', async () => {
    const { files } = await generated(type, framework);
    expect([...files.keys()].sort()).toMatchSnapshot();
  });

  it('has a yaml in which uffa finds nothing, under each profile', async () => {
    const { tree } = await generated(type, framework);
    flush(tree);
    const project: Project = {
      workspaceRoot: tree.root,
      root: join(tree.root, DIRECTORY),
      path: DIRECTORY,
      name: 'ticket-list',
      kind: 'client-extension',
    };
    expect(treeFindings(tree, project, workspaceFacts(tree))).toEqual([]);
  });

  it('has its files filled in and formatted, as Nx sets Prettier up', async () => {
    const { files } = await generated(type, framework);
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

const served = ways.filter(({ recipe }) => recipe.devSettings !== undefined);

it.each(served)('$type in $framework has one port in profile and build', async (way) => {
  const { files } = await generated(way.type, way.framework);
  const texts = [...files.values()].map((content) => content.toString('utf8'));
  const port = String(way.recipe.firstPort);
  expect(files.get('client-extension.dev.yaml')?.toString()).toContain(`http://localhost:${port}/`);
  expect(texts.filter((text) => new RegExp(`port"?: ${port},?\n`).test(text))).toHaveLength(1);
});

describe('the recipes', () => {
  it('are for types that there are', () => {
    const known = extensionTypes.map(({ type }) => type);
    expect(known).toEqual(expect.arrayContaining(recipes.flatMap(({ types }) => types)));
  });

  it('make a type with a framework in one way only', () => {
    const names = ways.map(({ type, framework }) => `${type} ${framework}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('have a title for each choice in a terminal', () => {
    for (const { title } of recipes) expect(title).toMatch(/^[A-Z].+[^.]$/);
  });
});
