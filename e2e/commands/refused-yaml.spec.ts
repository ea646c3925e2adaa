import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { NxWorkspace } from '../workspace/nx-workspace';

/** A project whose build says that it has begun, and makes what is packaged. */
function project(name: string, yaml: string): Record<string, string> {
  const build =
    "require('fs').mkdirSync('build/static', { recursive: true }); require('fs').writeFileSync('build/static/main.css', '')";
  return {
    [`${name}/client-extension.yaml`]: yaml,
    [`${name}/package.json`]: JSON.stringify({ name, scripts: { build: 'node build.js' } }),
    [`${name}/build.js`]: `require('fs').writeFileSync('begun.txt', '');\n${build};\n`,
    [`${name}/.gitignore`]: 'begun.txt\n',
  };
}

const assemble = 'assemble:\n  - from: build/static\n    into: static\n';
const sheet = (name: string, type = 'globalCSS') =>
  `${assemble}${name}:\n  name: ${name}\n  type: ${type}\n  url: main.css\n`;

let workspace: NxWorkspace;
const hasBegun = (name: string) => existsSync(join(workspace.root, name, 'begun.txt'));

beforeAll(() => {
  workspace = NxWorkspace.link({
    ...project('good', sheet('good')),
    ...project('tab', `${assemble}tab:\n\ttype: globalCSS\n`),
    ...project('mistyped', sheet('mistyped', 'globalCCS')),
    ...project('same-id', `${sheet('same-id')}twin:\n  name: twin\n  type: globalCSS\n  url: main.css\n`),
    ...project('other-id', `${sheet('other-id')}twin:\n  name: twin\n  type: globalCSS\n  url: main.css\n`),
    ...project('local', sheet('local')),
    'local/client-extension.dev.yaml': 'local:\n\turl: x\n',
    ...project('completed', sheet('completed', 'globalCCS')),
    'completed/client-extension.dev.yaml': 'completed:\n  type: globalCSS\n',
  });
});

afterAll(() => workspace.dispose());

it('says what is wrong with the yaml before anything is built, and builds the other projects', () => {
  const { status, output } = workspace.nx(['run-many', '-t', 'package', '--outputStyle=stream']);
  expect(status, output).toBe(1);
  for (const code of ['yaml-syntax', 'type-unknown', 'duplicate-id']) expect(output).toContain(code);
  for (const name of ['tab', 'mistyped', 'same-id', 'other-id', 'local'])
    expect(hasBegun(name), output).toBe(false);
  expect(hasBegun('good'), output).toBe(true);
  expect(existsSync(join(workspace.root, 'good/dist/good.zip')), output).toBe(true);
  // What no build has made is nobody's mistake.
  expect(output).not.toContain('assemble-source-missing');
});

it('builds where one of the profiles can be packaged', () => {
  const { status, output } = workspace.nx(['package', 'completed', '-c', 'dev']);
  expect(status, output).toBe(0);
  expect(hasBegun('completed')).toBe(true);
});

it('builds again once the yaml is mended', () => {
  workspace.write({ 'tab/client-extension.yaml': sheet('tab') });
  const { status, output } = workspace.nx(['package', 'tab']);
  expect(status, output).toBe(0);
  expect(hasBegun('tab')).toBe(true);
});
