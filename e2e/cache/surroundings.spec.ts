import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { NxWorkspace } from '../workspace/nx-workspace';
import { isFull, sampleOf } from './sample';
import { surroundings } from './surroundings';

const project = 'client-extensions/shop-element';
const inNoProject = 'a file in no project that the build imports by a relative path, and what lies beside it';
const node = "Node's major version";
const configuration = '`babel`, `browserslist`, `postcss`, `tailwindcss` in the root `package.json`';

/** A workspace with a build that git hides some files from. */
const files = {
  '.gitignore': 'node_modules\ndist\nbuild\n.nx\n.env*\n.*.env\n.npmrc\n!.env.production\n',
  'package.json': '{ "name": "shop", "private": true, "workspaces": ["client-extensions/*"] }',
  'package-lock.json': '{ "lockfileVersion": 3, "packages": {} }',
  'shared/words.js': 'export const words = "words";\n',
  'shared/more.js': '',
  [`${project}/client-extension.yaml`]:
    'assemble:\n  - from: build/static\n    into: static\nshop-element:\n  type: customElement\n  htmlElementName: shop-element\n  urls: ["*.js"]\n',
  [`${project}/package.json`]: '{ "name": "shop-element", "scripts": { "build": "node make.mjs" } }',
  [`${project}/make.mjs`]: `import { mkdirSync, writeFileSync } from 'node:fs';
import { words } from '../../shared/words.js';
mkdirSync('build/static', { recursive: true });
writeFileSync('build/static/main.js', words);
`,
};

describe('what a build reads outside of its project', { timeout: 300_000 }, () => {
  let workspace: NxWorkspace;
  let edits = 0;

  beforeAll(() => {
    workspace = NxWorkspace.link(files);
    workspace.commit('Begin');
    expect(run()).toBe('ran');
    expect(run()).toBe('cached');
  });

  afterAll(() => workspace.dispose());

  /** What became of the build and, as nothing else may happen, of packaging. */
  function run(environment: Readonly<Record<string, string>> = {}): string {
    const { status, output } = workspace.nx(['package', 'shop-element'], environment);
    expect(status, output).toBe(0);
    const isCached = (task: string) => new RegExp(`nx run shop-element:${task}\\s+\\[`).test(output);
    expect(isCached('package'), output).toBe(isCached('build'));
    return isCached('build') ? 'cached' : 'ran';
  }

  function edit(path: string): void {
    edits += 1;
    workspace.write({
      [path]: path.endsWith('.json') ? `{ "compilerOptions": {}, "edits": ${edits} }\n` : `# ${edits}\n`,
    });
  }

  // The full run edits every file of a row, and edits it once more.
  it.each(sampleOf(surroundings, 3).map(({ row, paths }) => [row, paths] as const))('%s', (_, paths) => {
    const edited = isFull ? paths : paths.slice(0, 1);
    for (const path of edited) {
      edit(path);
      expect(run(), `${path} appears`).toBe('ran');
    }
    expect(run(), 'nothing has changed').toBe('cached');
    for (const path of isFull ? edited : []) {
      edit(path);
      expect(run(), `${path} is edited`).toBe('ran');
    }
  });

  it(`${configuration}, and nothing else in it`, () => {
    const write = (more: object) =>
      workspace.write({ 'package.json': JSON.stringify({ ...JSON.parse(files['package.json']), ...more }) });
    write({ scripts: { hello: 'echo hello' } });
    expect(run()).toBe('cached');
    write({ browserslist: ['chrome 100'] });
    expect(run()).toBe('ran');
    write({ browserslist: ['chrome 120'] });
    expect(run()).toBe('ran');
  });

  it(inNoProject, () => {
    workspace.write({ 'shared/words.js': 'export const words = "other";\n' });
    expect(run()).toBe('ran');
    expect(readFileSync(join(workspace.root, project, 'build/static/main.js'), 'utf8')).toBe('other');
    edit('shared/more.js');
    expect(run()).toBe('ran');
  });

  it(`${node}, and not its patch`, () => {
    const directory = mkdtempSync(join(tmpdir(), 'node-'));
    const program = join(directory, 'node');
    const real = process.execPath;
    try {
      const print = (text: string) =>
        `#!/bin/sh\n[ "$1" = -p ] || exec '${real}' "$@"\nshift\nexec '${real}' -p "Object.defineProperty(process.versions, 'node', { value: '${text}' }); $1"\n`;
      const path = [directory, process.env['PATH']].join(delimiter);
      const runWith = (version: string) => {
        writeFileSync(program, print(version), { mode: 0o755 });
        return run({ PATH: path });
      };
      expect(runWith('99.1.0')).toBe('ran');
      expect(runWith('99.2.0')).toBe('cached');
      expect(runWith('98.0.0')).toBe('ran');
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('is all in the table of docs/caching.md', () => {
    const page = readFileSync(join(__dirname, '../../docs/caching.md'), 'utf8');
    const [, section = ''] = /^## What a build reads outside of its project\n([^]*?)^## /m.exec(page) ?? [];
    const rows = section.split('\n').filter((line) => line.startsWith('| '));
    const promised = rows.slice(1).map((line) => line.split('|')[1]?.trim());
    expect(promised.filter((row) => row?.startsWith('---') !== true)).toEqual([
      ...surroundings.map(({ row }) => row),
      configuration,
      inNoProject,
      node,
    ]);
  });
});
