import { describe, expect, it } from 'vitest';
import { infer } from '../../../test/infer';
import { uffaExternalDependencies } from '../packager-node';

const yaml = 'theme:\n  type: themeCSS\n  mainURL: css/main.css\n';

const files = {
  '.gitignore': 'build/\ndist/\nnode_modules/\n',
  'a/client-extension.yaml': yaml,
  'a/src/css/_custom.scss': '',
  'node_modules/liferay-frontend-theme-styled/package.json': '{ "version": "6.0.76" }',
};

const designPack = (value: object) => JSON.stringify({ name: 'a', liferayDesignPack: value });

describe('build-theme', () => {
  it('hashes the theme, and the packages that it is built with by their versions', () => {
    const { target } = infer(files);
    expect(target('a', 'build-theme')).toMatchObject({
      executor: 'nx-liferay:build-theme',
      cache: true,
      outputs: ['{projectRoot}/build/buildTheme'],
      options: { packages: 'liferay-frontend-theme-styled@6.0.76' },
    });
    const inputs = target('a', 'build-theme').inputs;
    expect(inputs).toContain('{projectRoot}/src/**/*');
    expect(inputs).toContain('{projectRoot}/package.json');
    expect(inputs).toContainEqual(uffaExternalDependencies);
  });

  it('is waited for by packaging, which hashes what it hashes', () => {
    const { target } = infer(files);
    for (const name of ['assemble', 'package']) {
      expect(target('a', name)).toMatchObject({
        cache: true,
        dependsOn: expect.arrayContaining(['build-theme']) as unknown,
      });
      expect(target('a', name).inputs).toEqual(
        expect.arrayContaining(target('a', 'build-theme').inputs ?? []),
      );
    }
  });

  it('does not make packaging cacheable that reads what nobody is known to make', () => {
    const assemble = 'assemble:\n  - from: build/other\n    into: static\n';
    const { target } = infer({ ...files, 'a/client-extension.yaml': assemble + yaml });
    expect(target('a', 'package').cache).toBe(false);
  });

  it('hashes a base theme that is kept in the workspace, as a directory or as a package', () => {
    const from = (baseThemeFrom: string) => designPack({ baseTheme: 'classic', baseThemeFrom });
    const directory = infer({ ...files, 'a/package.json': from('../classic'), 'classic/css/main.scss': '' });
    expect(directory.target('a', 'build-theme').inputs).toContain('{workspaceRoot}/classic/**/*');
    const installed = infer({
      ...files,
      'a/package.json': from('acme'),
      'node_modules/acme/package.json': '{ "version": "1.2.3" }',
      'node_modules/acme/css/main.scss': '',
    });
    expect(installed.target('a', 'build-theme').options).toMatchObject({
      packages: 'acme@1.2.3 liferay-frontend-theme-styled@6.0.76',
    });
  });

  it("hashes the project's own lock file, and installs from it first", () => {
    const { target } = infer({
      ...files,
      'a/package.json': designPack({ baseTheme: 'styled' }),
      'a/package-lock.json': '{}',
    });
    expect(target('a', 'build-theme').inputs).toContain('{projectRoot}/package-lock.json');
    expect(target('a', 'build-theme').dependsOn).toEqual(['install']);
    expect(target('a', 'install').executor).toBe('nx-liferay:install');
  });

  it('has source maps for development and for a profile of that name, and small files for production', () => {
    const { target } = infer({
      ...files,
      'a/client-extension.dev.yaml': '',
      'a/client-extension.uat.yaml': '',
    });
    expect(target('a', 'build-theme').configurations).toEqual({
      development: { sourceMaps: 'embedded' },
      dev: { sourceMaps: 'embedded' },
      production: { style: 'compressed' },
    });
  });

  it('comes with a continuous target that watches', () => {
    expect(infer(files).target('a', 'watch-theme')).toMatchObject({
      executor: 'nx-liferay:watch-theme',
      cache: false,
      continuous: true,
    });
  });

  it.each([
    ['the project brings what another tool left', { ...files, 'a/src/css/_custom.scss': undefined }, {}],
    ['gulp builds it', { ...files, 'a/package.json': '{ "name": "a", "liferayTheme": {} }' }, {}],
    ['the options say so', files, { 'build-theme': false, 'watch-theme': false } as const],
    ['there is no theme', { ...files, 'a/client-extension.yaml': 'a:\n  type: iframe\n' }, {}],
  ])('is not there where %s', (_, some, options) => {
    const kept = Object.entries(some).filter((each): each is [string, string] => each[1] !== undefined);
    const { projects } = infer(Object.fromEntries(kept), options);
    expect(Object.keys(projects.get('a')?.targets ?? {})).not.toContain('build-theme');
  });

  it('has the name that the options give it, and packaging waits for it under that name', () => {
    const { target } = infer(files, { 'build-theme': 'css' });
    expect(target('a', 'css').executor).toBe('nx-liferay:build-theme');
    expect(target('a', 'package').dependsOn).toContain('css');
  });
});
