import { describe, expect, it } from 'vitest';
import { element, infer } from '../../../test/infer';

const packageJson = (more: object = {}) =>
  JSON.stringify({ name: 'own', scripts: { build: 'vite build' }, ...more });

const files = {
  '.gitignore': 'build/\ndist/\n',
  'a/client-extension.yaml': element,
  'a/package.json': packageJson(),
};

describe('build', () => {
  it('caches the directories that assemble reads and git ignores', () => {
    const build = infer(files).target('a', 'build');
    expect(build).toMatchObject({
      cache: true,
      outputs: ['{projectRoot}/build/static'],
      dependsOn: ['^build'],
    });
    expect(build.inputs).toEqual(
      expect.arrayContaining(['default', '^default', '!{projectRoot}/dist/a.zip']),
    );
  });

  it('takes what is below build and dist for its work, even if nobody told git to ignore it', () => {
    const { target } = infer({ ...files, '.gitignore': '' });
    expect(target('a', 'build').outputs).toEqual(['{projectRoot}/build/static']);
    expect(target('a', 'build').inputs).toContain('!{projectRoot}/build/static/**/*');
  });

  it('leaves archives out of its outputs where it writes to dist itself', () => {
    const { target } = infer({
      ...files,
      'a/client-extension.yaml': element.replace('build/static', 'dist'),
    });
    expect(target('a', 'build').outputs).toEqual([
      '{projectRoot}/dist/**/*',
      '!{projectRoot}/dist/a.zip',
      '!{projectRoot}/dist/a_*.zip',
    ]);
  });

  it('is not cached when nothing says what it makes', () => {
    const { target } = infer({ ...files, 'a/client-extension.yaml': 'a:\n  type: iframe\n' });
    expect(target('a', 'build')).toMatchObject({ cache: false, outputs: [] });
  });

  it("meets Nx's own target of a script in the package manager's workspaces", () => {
    const root = JSON.stringify({ workspaces: ['*'] });
    expect(infer({ ...files, 'package.json': root }).target('a', 'build')).toMatchObject({
      executor: 'nx:run-script',
      options: { script: 'build' },
    });
  });

  it("meets Nx's own target of a script beside a project.json", () => {
    expect(infer({ ...files, 'a/project.json': '{}' }).target('a', 'build')).toMatchObject({
      executor: 'nx:run-script',
      cache: true,
      options: { script: 'build' },
    });
  });

  it.each([
    [
      'project.json',
      { 'a/project.json': JSON.stringify({ targets: { build: { executor: 'nx-liferay:build' } } }) },
    ],
    [
      'package.json',
      { 'a/package.json': packageJson({ nx: { targets: { build: { executor: 'nx-liferay:build' } } } }) },
    ],
  ])('is inferred as a whole where %s asks for its executor', (_, more) => {
    const root = JSON.stringify({ workspaces: ['*'] });
    expect(infer({ ...files, 'package.json': root, ...more }).target('a', 'build')).toMatchObject({
      executor: 'nx-liferay:build',
      cache: true,
      options: { command: 'npm run build', cwd: '{projectRoot}' },
      outputs: ['{projectRoot}/build/static'],
    });
  });

  it('keeps what it only assumes to be its work', () => {
    const out = { 'a/client-extension.yaml': element.replace('build/static', 'out'), '.gitignore': 'out/' };
    expect(infer({ ...files, ...out }).target('a', 'build')).toMatchObject({
      options: { keptOutputs: ['out'] },
      outputs: ['{projectRoot}/out'],
    });
    expect(infer(files).target('a', 'build').options).not.toHaveProperty('keptOutputs');
  });

  it.each([
    [{}, 'npm run build'],
    [{ 'yarn.lock': '' }, 'yarn run build'],
    [{ 'pnpm-lock.yaml': '' }, 'pnpm run build'],
    [{ 'yarn.lock': '', 'a/package-lock.json': '{}' }, 'npm run build'],
    [{ 'a/package.json': packageJson({ packageManager: 'pnpm@10.0.0' }) }, 'pnpm run build'],
  ])(
    'runs the script with the package manager of the project, else of the workspace: %j',
    (more, command) => {
      expect(infer({ ...files, ...more }).target('a', 'build')).toMatchObject({
        executor: 'nx-liferay:build',
        options: { command, cwd: '{projectRoot}' },
      });
    },
  );

  it('is left to project.json, to package.json and to a plugin that infers one', () => {
    const hasBuild = (more: object, nxJson = {}) =>
      'build' in (infer({ ...files, ...more }, {}, nxJson).projects.get('a')?.targets ?? {});
    const targets = { build: { command: 'make' } };
    expect(hasBuild({ 'a/project.json': JSON.stringify({ targets }) })).toBe(false);
    expect(hasBuild({ 'a/package.json': packageJson({ nx: { targets } }) })).toBe(false);
    expect(hasBuild({ 'a/project.json': JSON.stringify({ targets: { build: { inputs: [] } } }) })).toBe(true);
    expect(hasBuild({ 'a/vite.config.ts': '' }, { plugins: ['@nx/vite/plugin'] })).toBe(false);
    expect(hasBuild({ 'a/vite.config.ts': '' })).toBe(true);
  });

  it('is waited for under the name that its plugin gives it', () => {
    const plugin = { plugin: '@nx/vite/plugin', options: { buildTargetName: 'bundle' } };
    const { target } = infer({ ...files, 'a/vite.config.ts': '' }, {}, { plugins: [plugin] });
    expect(target('a', 'package')).toMatchObject({ cache: true, dependsOn: ['bundle', '^build'] });
  });

  it('is not made of an old theme', () => {
    const { projects } = infer({ ...files, 'a/package.json': packageJson({ liferayTheme: {} }) });
    expect(projects.get('a')?.targets).not.toHaveProperty('build');
  });
});

describe('install', () => {
  it.each([
    ['package-lock.json', {}, 'npm ci'],
    ['pnpm-lock.yaml', {}, 'pnpm install --frozen-lockfile --ignore-workspace'],
    ['yarn.lock', {}, 'yarn install --frozen-lockfile'],
    ['yarn.lock', { 'a/yarn.lock': '__metadata:\n  version: 8\n' }, 'yarn install --immutable'],
    [
      'yarn.lock',
      { 'a/package.json': packageJson({ packageManager: 'yarn@4.1.0' }) },
      'yarn install --immutable',
    ],
  ])('comes before the build of a project with its own %s', (lockFile, more, command) => {
    const { target } = infer({ ...files, [`a/${lockFile}`]: '', ...more });
    expect(target('a', 'install')).toMatchObject({ cache: false, options: { command, lockFile } });
    expect(target('a', 'build').dependsOn).toEqual(['install', '^build']);
  });

  it("keeps the workspace's lock file out of the hash", () => {
    const { target } = infer({ ...files, 'a/package-lock.json': '{}' });
    expect(target('a', 'build').inputs).toContainEqual({ externalDependencies: [] });
    expect(target('a', 'package').inputs).toContainEqual({ externalDependencies: [] });
  });

  it('hashes nothing of what Yarn installs beside node_modules', () => {
    const { target } = infer({ ...files, 'a/yarn.lock': '' });
    for (const name of ['build', 'package']) {
      expect(target('a', name).inputs).toContain('!{projectRoot}/.yarn/install-state.gz');
    }
    const npm = infer({ ...files, 'a/package-lock.json': '{}' }).target('a', 'build');
    expect(
      npm.inputs?.filter((input) => typeof input === 'string' && input.startsWith('!{projectRoot}/.')),
    ).toEqual([]);
  });

  it("is not there in the package manager's workspaces", () => {
    const root = JSON.stringify({ workspaces: ['a'] });
    const { projects } = infer({ ...files, 'package.json': root, 'a/package-lock.json': '{}' });
    expect(projects.get('a')?.targets).not.toHaveProperty('install');
  });
});
