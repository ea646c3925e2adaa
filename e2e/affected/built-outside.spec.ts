import { join } from 'node:path';
import { readUffa } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';

/** `build.cjs <project> <directory>` writes an empty file into the directory, called by what is in `src/name`. */
const program = `const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const [project, directory] = process.argv.slice(2);
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
writeFileSync(directory + '/main.' + readFileSync(project + '/src/name', 'utf8') + '.js', '');
`;

const target = (project: string, directory: string) => ({
  build: {
    executor: 'nx:run-commands',
    cache: true,
    outputs: ['{options.outputPath}'],
    options: { outputPath: directory, command: `node build.cjs ${project} ${directory}` },
  },
});

const element = (id: string, from: string) =>
  `assemble:\n  - from: ${from}\n    into: static\n${id}:\n  type: customElement\n  name: ${id}\n` +
  `  htmlElementName: x-${id}\n  urls: ['*.js']\n`;

const files = {
  'build.cjs': program,
  'apps/shop/src/name': 'first',
  'apps/shop/project.json': JSON.stringify({ name: 'shop', targets: target('apps/shop', 'dist/apps/shop') }),
  'client-extensions/shop-element/client-extension.yaml': element('shop-element', '../../dist/apps/shop'),
  'client-extensions/cart/src/name': 'first',
  'client-extensions/cart/project.json': JSON.stringify({
    name: 'cart',
    targets: target('client-extensions/cart', 'dist/client-extensions/cart'),
  }),
  'client-extensions/cart/client-extension.yaml': element('cart', '../../dist/client-extensions/cart'),
};

describe('what is built into dist/ of the workspace', () => {
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = NxWorkspace.link(files);
    workspace.commit('Begin');
  });

  afterAll(() => {
    workspace.dispose();
  });

  const packaged = async (...projects: readonly string[]): Promise<readonly string[]> => {
    const { status, output } = workspace.nx(['run-many', '-t', 'package', '-p', projects.join(',')]);
    expect(status, output).toBe(0);
    const archives = projects.map((name) =>
      readUffa(join(workspace.root, 'client-extensions', name, 'dist', `${name}.zip`)),
    );
    const entries = (await Promise.all(archives)).flatMap((uffa) => uffa.entries);
    return entries.map(({ path }) => path).filter((path) => path.startsWith('static/'));
  };

  it.each([
    ['by another project', 'shop-element', 'apps/shop/src/name'],
    ["by the project's own build", 'cart', 'client-extensions/cart/src/name'],
  ])('is built first and never old, %s', async (_, project, source) => {
    expect(await packaged(project)).toEqual(['static/main.first.js']);
    workspace.write({ [source]: 'second' });
    expect(await packaged(project)).toEqual(['static/main.second.js']);
    workspace.remove('dist', `client-extensions/${project}/dist`);
    workspace.write({ [source]: 'first' });
    expect(await packaged(project)).toEqual(['static/main.first.js']);
  });
});
