import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempWorkspace } from '../../../test/temp-workspace';
import { ImportMemory } from '../../manifests/import-memory';
import { Directories } from '../../workspace/directories';
import { gitIgnore } from '../../workspace/git-ignore';
import { outsideImports } from './outside-imports';

const project = { path: 'x/a' };

function importsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const root = tempWorkspace(files);
  return outsideImports(project, {
    root,
    entriesOf: new Directories(root).entriesOf,
    isIgnored: gitIgnore(root),
  });
}

it.each<[string, string, string, readonly string[]]>([
  ['a module', 'x/a/src/main.ts', "import { a } from '../../../shared/a.js';", ['shared/**/*']],
  ['a style sheet', 'x/a/src/main.scss', '@use "../../../shared/styles/mixins";', ['shared/styles/**/*']],
  ['a picture', 'x/a/src/main.css', 'a { background: url(../../../art/cart.svg) }', ['art/**/*']],
  ['configuration', 'x/a/tsconfig.json', '{"extends": "../../config/base.json"}', ['config/**/*']],
  ['a directory', 'x/a/a.mjs', "await import('../../shared/words')", ['shared/**/*']],
  ['a file above the project', 'x/a/a.js', "require('../helpers')", ['x/helpers*', 'x/helpers/**/*']],
  ['a file in the root', 'x/a/a.js', "require('../../helpers')", ['helpers*', 'helpers/**/*']],
  ['what a detour leads to', 'x/a/src/a.js', "import '../lib/../../../shared/a'", ['shared/**/*']],
  ['two of one directory', 'x/a/a.js', "import '../../s/a'; import '../../s/b'", ['s/**/*']],
])('finds what lies outside: %s', (_, path, text, globs) => {
  expect(importsOf({ [path]: text })).toEqual(globs);
});

it.each([
  ['the project itself', { 'x/a/src/deep/a.js': "import '../b.js'; import '../../c.js';" }],
  ['outside of the workspace', { 'x/a/a.js': "import '../../../other/b.js';" }],
  ['what a build has made', { 'x/a/build/a.js': "import '../../../shared/b.js';" }],
  ['what is ignored', { '.gitignore': 'out\n', 'x/a/out/a.js': "import '../../../shared/b.js';" }],
  ["what Yarn's Plug'n'Play installs", { 'x/a/.pnp.cjs': "require('../../.yarn/cache/b.js')" }],
  ['what is installed', { 'x/a/node_modules/b/a.js': "import '../../../../shared/b.js';" }],
  ['a pattern', { 'x/a/a.json': '{"include": ["../../**/*"]}' }],
])('leaves out %s', (_, files) => {
  expect(importsOf(files)).toEqual([]);
});

it('reads a file again only if it looks another way', () => {
  const root = tempWorkspace({ 'x/a/a.js': "import '../../one/a.js';" });
  const memoryFile = join(root, '.nx/imports');
  const file = join(root, 'x/a/a.js');
  const look = () => {
    const imports = ImportMemory.open(memoryFile);
    const found = outsideImports(project, {
      root,
      entriesOf: new Directories(root).entriesOf,
      isIgnored: () => false,
      imports,
    });
    imports.save();
    return found;
  };
  utimesSync(file, 1, 1);
  expect(look()).toEqual(['one/**/*']);
  writeFileSync(file, "import '../../two/a.js';");
  utimesSync(file, 1, 1);
  expect(look(), 'the same time and size').toEqual(['one/**/*']);
  utimesSync(file, 2, 2);
  expect(look()).toEqual(['two/**/*']);
  writeFileSync(memoryFile, 'broken');
  expect(look()).toEqual(['two/**/*']);
});
