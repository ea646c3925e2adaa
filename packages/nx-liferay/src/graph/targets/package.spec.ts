import type { NxJsonConfiguration } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { element, infer, stylesheet } from '../../../test/infer';
import type { PluginOptions } from '../options';
import { isExternalDependencies } from '../inputs/has-external-dependencies';
import { uffaExternalDependencies } from '../packager-node';

const ignore = { '.gitignore': 'build/\ndist/\n' };
const buildScript = JSON.stringify({ name: 'own', scripts: { build: 'vite build' } });
const tools = '{workspaceRoot}/tools/**/*';
const ownInputs = { 'a/project.json': JSON.stringify({ targets: { build: { inputs: [tools] } } }) };

describe('package', () => {
  it('hashes the files that the yaml names, and no package of the lock file', () => {
    const { target } = infer({ 'a/client-extension.yaml': stylesheet });
    const { cache, dependsOn, inputs, outputs } = target('a', 'package');
    expect(cache).toBe(true);
    expect(dependsOn).toBeUndefined();
    expect(inputs).toEqual([
      '{projectRoot}/Dockerfile',
      '{projectRoot}/LCP.json',
      '{projectRoot}/client-extension.yaml',
      '{projectRoot}/gradle.properties',
      '{projectRoot}/liferay-plugin-package.properties',
      '{projectRoot}/package.json',
      '{workspaceRoot}/gradle.properties',
      '{workspaceRoot}/uffa.config.json',
      '{projectRoot}/client-extension*.yaml',
      '{projectRoot}/client-extension*.yml',
      uffaExternalDependencies,
      '{projectRoot}/assets',
      '{projectRoot}/assets/**/*',
    ]);
    expect(outputs).toEqual([
      '{projectRoot}/dist/a.zip',
      '{projectRoot}/dist/a_{options.virtualInstanceId}.zip',
    ]);
  });

  it('hashes the lock files and keeps the bill of materials where the plugin has it written', () => {
    const files = { 'x/a/client-extension.yaml': stylesheet };
    const target = infer(files, { sbom: true }).target('x/a', 'package');
    expect(target.options).toMatchObject({ sbom: true });
    expect(target.inputs).toEqual(
      expect.arrayContaining([
        '{workspaceRoot}/x/a/package-lock.json',
        '{workspaceRoot}/x/yarn.lock',
        '{workspaceRoot}/package-lock.json',
        '{projectRoot}/gradle.lockfile',
      ]),
    );
    expect(target.outputs).toEqual([
      '{projectRoot}/dist/a.zip',
      '{projectRoot}/dist/a.cdx.json',
      '{projectRoot}/dist/a_{options.virtualInstanceId}.zip',
      '{projectRoot}/dist/a_{options.virtualInstanceId}.cdx.json',
    ]);
    const staging = infer(files, { sbom: true, environments: { staging: {} } }).target('x/a', 'package');
    expect(staging.options).toMatchObject({ archive: 'a{.zip,.cdx.json}' });
    const plain = infer(files).target('x/a', 'package');
    expect(JSON.stringify(plain)).not.toMatch(/lock|cdx|sbom/);
  });

  it('hashes the catalogue of a project that looks something up there, where the settings have it', () => {
    const settings = { 'a/client-extension.yaml': 'a:\n  type: instanceSettings\n  pid: com.acme.A\n' };
    const catalogues = (files: Readonly<Record<string, string>>, options: PluginOptions = {}) => {
      const { target } = infer(files, options);
      const { inputs = [], cache } = target('a', 'package');
      const hashed = inputs.filter((input) => typeof input === 'string' && /liferay.*json$/.test(input));
      return {
        hashed,
        cache,
        option: (target('a', 'validate').options as object & { catalogue?: string }).catalogue,
      };
    };
    const own = { 'uffa.config.json': '{"catalogue": "./tools/liferay.json"}' };
    const inRoot = '{workspaceRoot}/liferay-catalogue.json';
    expect(catalogues({ 'a/client-extension.yaml': stylesheet }).hashed).toEqual([]);
    expect(catalogues(settings)).toEqual({ hashed: [inRoot], cache: true, option: undefined });
    expect(catalogues({ ...settings, ...own }).hashed).toEqual(['{workspaceRoot}/tools/liferay.json']);
    expect(catalogues({ ...settings, ...own }, { catalogue: 'x\\liferay.json' })).toEqual({
      hashed: ['{workspaceRoot}/x/liferay.json'],
      cache: true,
      option: 'x/liferay.json',
    });
    const hidden = { ...settings, '.gitignore': 'liferay-catalogue.json\n' };
    expect(catalogues(hidden).cache).toBe(false);
  });

  it('waits for no build of a project whose yaml is refused under every profile', () => {
    const files = { ...ignore, 'a/package.json': buildScript };
    const dependsOn = (yaml: string, dev = '', types: readonly object[] = []) =>
      infer(
        { ...files, 'a/client-extension.yaml': yaml, ...(dev && { 'a/client-extension.dev.yaml': dev }) },
        { types },
      ).target('a', 'package').dependsOn;
    const mistyped = element.replace('customElement', 'customElemnt');
    expect(dependsOn(element)).toContain('build');
    expect(dependsOn(`${element}\tb:\n`)).toBeUndefined();
    expect(dependsOn(mistyped)).toBeUndefined();
    expect(dependsOn(mistyped, 'x:\n  y: 1\n')).toBeUndefined();
    const own = [{ type: 'customElemnt', classification: 'frontend' }];
    expect(dependsOn(mistyped, '', own)).toContain('build');
  });

  it("hashes uffa and what it needs, by the plugin's own node, whatever a lock file has", () => {
    const bun = '{"packages": {"uffa": ["uffa@../uffa-0.1.0.tgz", {}, "sha512-x"]}}';
    const files = { 'a/client-extension.yaml': stylesheet, 'bun.lock': bun };
    const known = uffaExternalDependencies;
    expect(infer(files).target('a', 'package').inputs).toContainEqual(known);
    expect(infer(files).target('a', 'validate').inputs).toContainEqual(known);
    const some = { namedInputs: { production: ['default', { externalDependencies: ['vite'] }] } };
    const built = { ...files, ...ignore, 'a/client-extension.yaml': element, 'a/package.json': buildScript };
    expect(infer(built, {}, some).target('a', 'package').inputs).toContainEqual(known);
    expect(infer(built).target('a', 'package').inputs).not.toContainEqual(known);
    const ownLock = { 'a/package.json': buildScript, 'a/package-lock.json': '{}' };
    const { target } = infer({ ...files, ...ignore, ...ownLock, 'a/client-extension.yaml': element });
    expect(target('a', 'package').inputs).toContainEqual(known);
    expect(target('a', 'build').inputs).not.toContainEqual(known);
  });

  it('hashes every package of the lock file where a build may use any', () => {
    const files = { ...ignore, 'a/client-extension.yaml': element, 'a/package.json': buildScript };
    const { inputs = [] } = infer({ ...files, 'yarn.lock': 'uffa@0.1.0:\n  version "0.1.0"\n' }).target(
      'a',
      'package',
    );
    expect(inputs.filter(isExternalDependencies)).toEqual([]);
  });

  it('hashes every package where one of several targets may use any', () => {
    const { target } = infer({
      ...ignore,
      'a/client-extension.yaml': element.replace('assemble:', 'assemble:\n  - fromTask: bundle'),
      'a/package.json': buildScript,
      'a/project.json': JSON.stringify({
        targets: {
          bundle: { command: 'x', inputs: ['{projectRoot}/src', { externalDependencies: ['vite'] }] },
        },
      }),
    });
    const { inputs = [] } = target('a', 'package');
    expect(inputs).toEqual(expect.arrayContaining(['{projectRoot}/src', 'default']));
    expect(inputs.filter(isExternalDependencies)).toEqual([]);
  });

  it('hashes what any profile reads', () => {
    const { target } = infer({
      'a/client-extension.yaml': stylesheet,
      'a/client-extension.dev.yaml': 'assemble:\n  - from: dev-assets\n    include: "**/*.css"\n',
    });
    expect(target('a', 'package').inputs).toEqual(
      expect.arrayContaining(['{projectRoot}/assets/**/*', '{projectRoot}/dev-assets/**/*.css']),
    );
  });

  it('hashes a whole project that is packaged without naming its own directory as a file', () => {
    const { target } = infer({ 'a/client-extension.yaml': 'assemble:\n  - into: static\n' });
    expect(target('a', 'package').inputs).toContain('{projectRoot}/**/*');
    expect(target('a', 'package').inputs).not.toContain('{projectRoot}');
  });

  it('reaches the root project by the files of the workspace, and takes its outputs out of them', () => {
    const { target } = infer({ 'client-extension.yaml': 'assemble:\n  - include: "**/*.js"\n' });
    const { inputs } = target('.', 'package');
    expect(inputs).toEqual(
      expect.arrayContaining([
        '{workspaceRoot}/**/*.js',
        '!{workspaceRoot}/build/liferay-client-extension-build/**/*',
      ]),
    );
  });

  it.each(['from: .', 'from: dist', 'include: "*/*"', 'include: "**/*.zip"'])(
    'never hashes an archive: %s',
    (step) => {
      const { target } = infer({ 'a/client-extension.yaml': `assemble:\n  - ${step}\n` });
      expect(target('a', 'package').inputs).toContain('!{projectRoot}/dist/a.zip');
    },
  );

  it('reaches into an Nx project within the project', () => {
    const { target } = infer({
      'package.json': '{"workspaces":["a/inner"]}',
      'a/client-extension.yaml': 'assemble:\n  - from: inner/assets\n  - from: other/assets\n',
      'a/inner/package.json': '{"name":"inner"}',
      'a/other/project.json': '{"name":"other"}',
    });
    expect(target('a', 'package').inputs).toEqual(
      expect.arrayContaining(['{workspaceRoot}/a/inner/assets/**/*', '{workspaceRoot}/a/other/assets/**/*']),
    );
  });

  it('knows files that git ignores by their names', () => {
    const files = {
      '.gitignore': '*.jar\n',
      'a/client-extension.yaml': 'assemble:\n  - from: libs\n    include: "*.jar"\n',
    };
    expect(infer(files).target('a', 'package').cache).toBe(false);
    const { target } = infer({ ...files, 'a/package.json': buildScript });
    expect(target('a', 'build').outputs).toEqual(['{projectRoot}/libs/*.jar']);
    expect(target('a', 'package')).toMatchObject({ cache: true, dependsOn: ['build', '^build'] });
  });

  it('waits for the build of what git ignores, and hashes what the build hashes', () => {
    const { target } = infer({
      ...ignore,
      'a/client-extension.yaml': element,
      'a/package.json': buildScript,
    });
    const { cache, dependsOn, inputs } = target('a', 'package');
    expect(cache).toBe(true);
    expect(dependsOn).toEqual(['build', '^build']);
    expect(inputs).toEqual(
      expect.arrayContaining(['default', '^default', '!{projectRoot}/build/static/**/*']),
    );
    expect(inputs).not.toContainEqual({ externalDependencies: [] });
  });

  it('is not cached where git ignores what it reads and no target is known to make it', () => {
    const { target } = infer({ ...ignore, 'a/client-extension.yaml': element });
    expect(target('a', 'package')).toMatchObject({ cache: false, dependsOn: ['build', '^build'] });
  });

  it.each(['client-extension.mine.yaml', 'gradle.properties'])(
    'is not cached, and neither is its validation, where git ignores %s',
    (ignored) => {
      const { target } = infer({
        '.gitignore': ignored,
        'a/client-extension.yaml': stylesheet,
        'a/client-extension.mine.yaml': 'styles:\n  name: mine\n',
      });
      expect(target('a', 'package').cache).toBe(false);
      expect(target('a', 'validate').cache).toBe(false);
    },
  );

  it('reads committed files below build where there is no build', () => {
    const { target } = infer({ 'a/client-extension.yaml': element });
    expect(target('a', 'package').inputs).toContain('{projectRoot}/build/static/**/*');
    expect(target('a', 'package').cache).toBe(true);
  });

  it('depends on the builds of dependencies for what another project makes', () => {
    const { target } = infer({
      ...ignore,
      'a/client-extension.yaml': 'assemble:\n  - from: ../libs/one/dist\n',
      'libs/one/project.json': '{}',
    });
    const { cache, dependsOn, inputs } = target('a', 'package');
    expect(cache).toBe(true);
    expect(dependsOn).toEqual(['^build']);
    expect(inputs).toContain('^default');
  });

  describe('of what lies in no project', () => {
    const outside = {
      '.gitignore': '/dist\n',
      'a/client-extension.yaml': 'assemble:\n  - from: ../dist/one\n',
    };
    const building = (outputs: readonly string[]) =>
      JSON.stringify({ targets: { build: { command: 'x', outputs } } });

    it('is not cached: who makes it, and of what, is not known', () => {
      const { target } = infer(outside);
      expect(target('a', 'package')).toMatchObject({ cache: false, dependsOn: ['^build'] });
      expect(target('a', 'assemble').cache).toBe(false);
    });

    it('is not taken for a project by the package.json that a build writes there', () => {
      const { target } = infer({ ...outside, 'dist/one/package.json': '{}' });
      expect(target('a', 'package').cache).toBe(false);
    });

    it.each([
      ['{workspaceRoot}/dist/one', true],
      ['{workspaceRoot}/dist', true],
      ['{options.outputPath}', true],
      ['{workspaceRoot}/dist/other', false],
    ])('is cached where its own build makes it: %s', (output, cache) => {
      const { target } = infer({ ...outside, 'a/project.json': building([output]) });
      expect(target('a', 'package').cache).toBe(cache);
    });
  });

  it('waits for the target that fromTask names', () => {
    const { target } = infer({
      'a/client-extension.yaml': 'assemble:\n  - fromTask: bundle\n    into: static\n',
      'a/project.json': JSON.stringify({
        targets: {
          bundle: { command: 'x', inputs: ['{projectRoot}/src/**/*'], outputs: ['{projectRoot}/out'] },
        },
      }),
    });
    const { dependsOn, inputs } = target('a', 'package');
    expect(dependsOn).toEqual(['bundle', '^build']);
    expect(inputs).toContain('{projectRoot}/src/**/*');
    expect(inputs).not.toContain('{projectRoot}/**/*');
  });

  it('hashes what is packaged even if the named input of builds leaves it out', () => {
    const { target } = infer(
      {
        ...ignore,
        'a/client-extension.yaml': element.replace('assemble:', 'assemble:\n  - from: docs'),
        'a/package.json': buildScript,
      },
      {},
      { namedInputs: { production: ['default', 'noDocs'], noDocs: ['!{projectRoot}/**/*.md'] } },
    );
    const { inputs } = target('a', 'package');
    expect(inputs).toEqual(
      expect.arrayContaining([
        'production',
        '^production',
        '{workspaceRoot}/a/docs/**/*',
        '{projectRoot}/LCP.json',
      ]),
    );
    expect(inputs).not.toContain('{projectRoot}/docs/**/*');
  });

  it.each<[string, Readonly<Record<string, string>>, PluginOptions, NxJsonConfiguration]>([
    ['targetDefaults of nx.json', {}, {}, { targetDefaults: { build: { inputs: [tools] } } }],
    ['targetDefaults, by executor', {}, {}, { targetDefaults: { 'nx-liferay:build': { inputs: [tools] } } }],
    ['the options of the plugin', {}, { build: { inputs: [tools] } }, {}],
    [
      'project.json, after all others',
      ownInputs,
      { build: { inputs: [] } },
      { targetDefaults: { build: { inputs: [] } } },
    ],
  ])('hashes what a build hashes that gets its inputs from %s', (_, files, options, nxJson) => {
    const project = { ...ignore, 'a/client-extension.yaml': element, 'a/package.json': buildScript };
    const { inputs } = infer({ ...project, ...files }, options, nxJson).target('a', 'package');
    expect(inputs).toContain(tools);
    expect(inputs).not.toContain('default');
  });

  it('hashes the task whose work is packaged under the configuration that it is handed', () => {
    const build = { command: 'x', outputs: ['{projectRoot}/build'], configurations: { production: {} } };
    const files = {
      ...ignore,
      'a/client-extension.yaml': element,
      'a/client-extension.dev.yaml': '',
      'a/project.json': JSON.stringify({ targets: { build } }),
    };
    const defaults = { targetDefaults: { build: { configurations: { dev: {}, staging: {} } } } };
    const { target } = infer(files, {}, defaults);
    for (const name of ['assemble', 'package']) {
      expect(target('a', name).configurations).toEqual({
        dev: { profile: 'dev' },
        production: {},
        staging: {},
      });
    }
    expect(target('a', 'validate').configurations).toEqual({ dev: { profile: 'dev' } });
  });

  it('hashes what is packaged even if a named input of the project leaves it out', () => {
    const namedInputs = { default: ['{projectRoot}/**/*', '!{projectRoot}/docs/**/*'] };
    const { target } = infer({
      ...ignore,
      'a/client-extension.yaml': element.replace('assemble:', 'assemble:\n  - from: docs'),
      'a/package.json': buildScript,
      'a/project.json': JSON.stringify({ namedInputs }),
    });
    expect(target('a', 'package').inputs).toContain('{workspaceRoot}/a/docs/**/*');
  });

  it('hashes what a build reads of the tasks before it, which are further from packaging', () => {
    const build = {
      command: 'x',
      inputs: [{ dependentTasksOutputFiles: '**/*.ts' }],
      outputs: ['{projectRoot}/build'],
    };
    const { target } = infer({
      ...ignore,
      'a/client-extension.yaml': element,
      'a/project.json': JSON.stringify({ targets: { build } }),
    });
    expect(target('a', 'package').inputs).toContainEqual({
      dependentTasksOutputFiles: '**/*.ts',
      transitive: true,
    });
  });

  it.each(['shop (old)', '[shop]/a', '{shop}', 'shop!'])(
    'is not cached in %s, whose outputs Nx takes for a pattern and does not find',
    (path) => {
      const { target } = infer({
        ...ignore,
        [`${path}/client-extension.yaml`]: element,
        [`${path}/package.json`]: buildScript,
      });
      for (const name of ['build', 'assemble', 'package']) expect(target(path, name).cache).toBe(false);
      expect(target(path, 'validate').cache).toBe(true);
    },
  );

  it("hashes what another project's build hashes besides its files, under the same configurations", () => {
    const build = {
      command: 'x',
      inputs: [
        '{projectRoot}/src/**/*',
        tools,
        'sharedGlobals',
        { env: 'THEME' },
        { dependentTasksOutputFiles: '**/*' },
      ],
      outputs: ['{projectRoot}/dist'],
      configurations: { production: {} },
    };
    const files = {
      ...ignore,
      'a/client-extension.yaml': 'assemble:\n  - from: ../libs/icons/dist/svg\n',
      'libs/icons/project.json': JSON.stringify({ name: 'icons', targets: { build } }),
    };
    const { target } = infer(files);
    expect(target('a', 'package').inputs).toEqual(
      expect.arrayContaining([
        '^default',
        tools,
        '^sharedGlobals',
        { env: 'THEME' },
        { dependentTasksOutputFiles: '**/*', transitive: true },
      ]),
    );
    expect(target('a', 'package').inputs).not.toContain('{projectRoot}/src/**/*');
    expect(target('a', 'package').configurations).toEqual({ production: {} });
    const defaults = { targetDefaults: { build: { inputs: [tools] } } };
    const scripted = { ...files, 'libs/icons/project.json': '{ "name": "icons" }' };
    expect(infer(scripted, {}, defaults).target('a', 'package').inputs).toContain(tools);
  });

  it('hashes what another target hashes that it waits for and that makes something packaged', () => {
    const extra = {
      command: 'x',
      inputs: [tools],
      outputs: ['{projectRoot}/gen/js'],
      configurations: { production: {} },
    };
    const test = {
      command: 'x',
      inputs: ['{workspaceRoot}/tests/**/*'],
      outputs: ['{projectRoot}/coverage'],
    };
    const project = (dependsOn: readonly unknown[]) => ({
      '.gitignore': 'build/\ndist/\ngen/\ncoverage/\n',
      'a/client-extension.yaml': element.replace('assemble:', 'assemble:\n  - from: gen'),
      'a/package.json': buildScript,
      'a/project.json': JSON.stringify({ targets: { extra, test, package: { dependsOn } } }),
    });
    for (const dependsOn of [
      ['build', 'test', 'extra'],
      [{ target: 'extra' }, { target: 'test', projects: 'self' }],
    ]) {
      const { target } = infer(project(dependsOn));
      expect(target('a', 'package').inputs).toContain(tools);
      expect(target('a', 'package').inputs).not.toContain('{workspaceRoot}/tests/**/*');
      expect(target('a', 'package').configurations).toEqual({ production: {} });
    }
    for (const output of ['{projectRoot}', '{workspaceRoot}/a/gen', '{options.path}']) {
      const targets = { extra: { ...extra, outputs: [output] }, package: { dependsOn: ['extra'] } };
      const files = { ...project([]), 'a/project.json': JSON.stringify({ targets }) };
      expect(infer(files).target('a', 'package').inputs).toContain(tools);
    }
    for (const dependsOn of [
      ['^extra'],
      [{ target: 'extra', dependencies: true }],
      [{ target: 'extra', projects: ['b'] }],
    ]) {
      expect(infer(project(dependsOn)).target('a', 'package').inputs).not.toContain(tools);
    }
  });
});
