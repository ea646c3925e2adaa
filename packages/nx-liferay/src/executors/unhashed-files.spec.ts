import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { stylesheet } from '../../test/infer';
import { tempWorkspace } from '../../test/temp-workspace';
import { gitIgnore } from '../workspace/git-ignore';
import { packageTask } from './package/task';
import { projectsByRoot } from './projects-by-root';
import { taskContext } from './task';

const files = {
  '.gitignore': '*.tmp\n/x/a/made\n',
  'x/a/client-extension.yaml': stylesheet,
  'x/a/assets/main.css': 'body {}',
  'x/a/assets/left.tmp': '',
};

interface Surroundings {
  readonly others?: Readonly<Record<string, TargetConfiguration>>;
  readonly project?: Partial<ProjectConfiguration>;
  readonly projects?: Readonly<Record<string, ProjectConfiguration>>;
}

function packaged(
  root: string,
  target: TargetConfiguration = { cache: true },
  { others = {}, project, projects = {} }: Surroundings = {},
) {
  const a = { root: 'x/a', targets: { ...others, package: target }, ...project };
  const projectsConfigurations = { version: 2, projects: { a, ...projects } };
  const surroundings = {
    root,
    projectsConfigurations,
    isIgnored: gitIgnore(root),
    projectAt: projectsByRoot({ projectsConfigurations }),
    signal: new AbortController().signal,
  };
  return packageTask({}, taskContext(surroundings, 'a', 'package'));
}

/** Makes `path` a link to `to`, which begins at the directory of the link. */
function link(root: string, path: string, to: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(to, join(root, path));
}

describe('a cached target', () => {
  it('refuses to package what git ignores, and says where it is called for', async () => {
    const { success, text } = await packaged(tempWorkspace(files));
    expect(success).toBe(false);
    expect(text).toContain('x/a/client-extension.yaml:2:');
    expect(text).toContain('x/a/assets/left.tmp is packaged, but git ignores it');
  });

  it('packages it where it is not cached', async () => {
    const { success } = await packaged(tempWorkspace(files), { cache: false });
    expect(success).toBe(true);
  });

  it('packages it where a target makes it that it waits for', async () => {
    const make = { cache: true, outputs: ['{projectRoot}/assets/*.tmp'] };
    const root = tempWorkspace(files);
    const target = { cache: true, dependsOn: ['make'] };
    expect((await packaged(root, target, { others: { make } })).success).toBe(true);
    expect((await packaged(root, { cache: true }, { others: { make } })).success).toBe(false);
    expect((await packaged(root, target, { others: { make: { cache: false } } })).success).toBe(true);
  });

  it.each([
    '{projectRoot}/made/',
    '{projectRoot}/./made',
    '{projectRoot}//made',
    './{projectRoot}/made/.',
    '{projectRoot}/made/main.css',
  ])('packages what a target makes whose outputs are written as %s', async (output) => {
    const root = tempWorkspace({
      '.gitignore': 'made\n',
      'x/a/client-extension.yaml': stylesheet.replace('assets', 'made'),
      'x/a/made/main.css': 'body {}',
    });
    const make = { cache: true, outputs: [output] };
    const target = { cache: true, dependsOn: ['make'], inputs: ['{projectRoot}/src/'] };
    expect((await packaged(root, target, { others: { make } })).success).toBe(true);
  });

  it.each([
    ['its own path', { outputs: ['{workspaceRoot}/dist/{projectRoot}'] }],
    ['an option', { outputs: ['{options.outputPath}'], options: { outputPath: 'dist/x/a' } }],
  ])(
    'packages what a target makes outside of the project, where outputs say so by %s',
    async (_, outputs) => {
      const root = tempWorkspace({
        '.gitignore': '/dist\n',
        'x/a/client-extension.yaml': stylesheet.replace('assets', '../../dist/x/a/browser'),
        'dist/x/a/browser/main.css': 'body {}',
      });
      const target = { cache: true, dependsOn: ['build'] };
      const build = { cache: true, ...outputs };
      expect((await packaged(root, target, { others: { build } })).success).toBe(true);
      const elsewhere = { cache: false, outputs: ['{workspaceRoot}/dist/b'] };
      expect((await packaged(root, target, { others: { build: elsewhere } })).success).toBe(false);
    },
  );

  it('knows what a target makes of a project that is the whole workspace', async () => {
    const root = tempWorkspace({
      '.gitignore': 'build\n',
      'client-extension.yaml': stylesheet.replace('assets', 'build/static'),
      'build/static/main.css': 'body {}',
    });
    const build = { cache: true, outputs: ['{projectRoot}/build/static'] };
    const target = { cache: true, dependsOn: ['build'] };
    expect(
      (await packaged(root, target, { project: { root: '.', targets: { build, package: target } } })).success,
    ).toBe(true);
  });

  const seen = (...inputs: readonly string[]) => ({
    cache: true,
    inputs: ['{projectRoot}/assets/**/*', ...inputs],
  });
  const plain = { 'x/a/client-extension.yaml': stylesheet, 'x/a/assets/main.css': 'body {}' };

  it.each([
    ['a linked directory', 'x/a/assets/icons', '../../../shared/icons', 'x/a/assets/icons/cart.svg'],
    ['a linked file', 'x/a/assets/cart.svg', '../../../shared/icons/cart.svg', 'x/a/assets/cart.svg'],
    ['a linked file of the project', 'x/a/assets/cart.svg', '../src/cart.svg', 'x/a/assets/cart.svg'],
  ])('refuses %s, unless an input has what it leads to', async (_, path, to, source) => {
    const root = tempWorkspace({ ...plain, 'shared/icons/cart.svg': '', 'x/a/src/cart.svg': '' });
    link(root, path, to);
    const { success, text } = await packaged(root, seen());
    expect(success).toBe(false);
    expect(text).toContain(`${source} is packaged, but a link leads there`);
    const known = seen('{workspaceRoot}/shared/**/*', '{projectRoot}/src/*');
    expect((await packaged(root, known)).success).toBe(true);
  });

  it('takes a link to a file beside it, which is hashed itself', async () => {
    const root = tempWorkspace(plain);
    link(root, 'x/a/assets/copy.css', 'main.css');
    expect((await packaged(root, seen())).success).toBe(true);
    expect((await packaged(root, { cache: true, inputs: ['default'] })).success).toBe(true);
    const project = { namedInputs: { mine: ['{projectRoot}/assets/**/*'] } };
    expect((await packaged(root, { cache: true, inputs: ['mine'] }, { project })).success).toBe(true);
    expect((await packaged(root, { cache: true, inputs: ['^default'] })).success).toBe(false);
  });

  it('refuses what belongs to a project within, unless an input has it', async () => {
    const root = tempWorkspace({ ...plain, 'x/a/assets/lib/index.css': '' });
    const projects = { lib: { root: 'x/a/assets/lib' } };
    const { success, text } = await packaged(root, seen(), { projects });
    expect(success).toBe(false);
    expect(text).toContain('x/a/assets/lib/index.css is packaged, but belongs to another project');
    const known = seen('{workspaceRoot}/x/a/assets/lib/**/*');
    expect((await packaged(root, known, { projects })).success).toBe(true);
  });

  describe('that packages node_modules', () => {
    const fromPackage = {
      'x/a/client-extension.yaml': stylesheet.replace('assets', '../../node_modules/acme'),
      'libs/acme/main.css': '',
    };

    it('takes what is installed, unless it hashes other packages only', async () => {
      const root = tempWorkspace({ ...fromPackage, 'node_modules/acme/main.css': '' });
      expect((await packaged(root)).success).toBe(true);
      const project = { namedInputs: { mine: [{ externalDependencies: ['uffa'] }] } };
      expect((await packaged(root, { cache: true, inputs: ['mine'] }, { project })).success).toBe(false);
    });

    it('takes it where the package manager keeps it elsewhere, and refuses a package of the workspace', async () => {
      const stored = tempWorkspace({
        ...fromPackage,
        'node_modules/.pnpm/acme@1/node_modules/acme/main.css': '',
      });
      link(stored, 'node_modules/acme', '.pnpm/acme@1/node_modules/acme');
      expect((await packaged(stored)).success).toBe(true);
      const own = tempWorkspace(fromPackage);
      link(own, 'node_modules/acme', '../libs/acme');
      expect((await packaged(own)).text).toContain(
        'node_modules/acme/main.css is packaged, but a link leads there',
      );
    });
  });

  it('refuses what git ignores elsewhere, unless a build makes it that is waited for', async () => {
    const root = tempWorkspace({
      '.gitignore': '*.tmp\n',
      'x/a/client-extension.yaml': stylesheet.replace('assets', '../lib/assets'),
      'x/lib/assets/main.css': 'body {}',
      'x/lib/assets/left.tmp': '',
    });
    const waiting = { cache: true, dependsOn: ['^build'] };
    expect((await packaged(root, waiting)).success).toBe(false);
    const lib = { root: 'x/lib', targets: { build: {} } };
    expect((await packaged(root, waiting, { projects: { lib } })).success).toBe(true);
    expect((await packaged(root, waiting, { projects: { lib: { root: 'x/lib' } } })).success).toBe(false);
    expect(
      (await packaged(root, { cache: true, dependsOn: ['lib:build'] }, { projects: { lib } })).success,
    ).toBe(true);
    expect((await packaged(root, { cache: true, dependsOn: ['build'] }, { projects: { lib } })).success).toBe(
      false,
    );
  });
});
