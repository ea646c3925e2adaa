import { describe, expect, it } from 'vitest';
import { element, infer, stylesheet } from '../../test/infer';
import { archiveFormat } from '../workspace/archive-format';

describe('createNodes', () => {
  it('makes a project with all targets of a directory with a yaml', () => {
    const { projects } = infer({ 'client-extensions/styles/client-extension.yaml': stylesheet });
    const project = projects.get('client-extensions/styles');
    expect(project?.name).toBe('styles');
    expect(Object.keys(project?.targets ?? {})).toEqual([
      'validate',
      'assemble',
      'package',
      'verify',
      'deploy',
      'preview',
    ]);
    expect(project?.metadata?.description).toBe('Liferay client extensions: globalCSS');
  });

  it('describes each target, with an example where there is a profile to use', () => {
    const { target } = infer({
      'a/client-extension.yaml': stylesheet,
      'b/client-extension.yaml': stylesheet,
      'b/client-extension.dev.yaml': '',
    });
    expect(target('a', 'validate').metadata).toEqual({
      description: 'Checks client-extension.yaml and its profiles.',
    });
    expect(target('b', 'validate').metadata?.help).toEqual({
      command: 'npx nx run b:validate --help',
      example: { options: { profile: 'dev' } },
    });
  });

  it('makes each node of the graph that its targets name', () => {
    const { externalNodes, projects } = infer({
      'a/client-extension.yaml': stylesheet,
      'b/client-extension.yaml': stylesheet,
      'package-lock.json': '{"packages": {"node_modules/uffa": {"version": "0.1.0"}}}',
    });
    const named = [...projects.values()]
      .flatMap(({ namedInputs = {} }) => Object.values(namedInputs).flat())
      .flatMap((input) =>
        typeof input === 'object' && 'externalDependencies' in input ? input.externalDependencies : [],
      );
    expect(new Set(named.map((name) => `npm:${name}`))).toEqual(new Set(Object.keys(externalNodes)));
    expect(Object.keys(externalNodes)).toHaveLength(1);
  });

  it('keeps the order of the files', () => {
    const files = ['b', 'a', 'c'].map((name) => [`${name}/client-extension.yaml`, stylesheet] as const);
    expect([...infer(Object.fromEntries(files)).projects.keys()]).toEqual(['b', 'a', 'c']);
  });

  it('gives a project with a broken yaml its targets', () => {
    const { projects } = infer({
      'broken/client-extension.yaml': 'a: [\n\t',
      'whole/client-extension.yaml': stylesheet,
    });
    expect(Object.keys(projects.get('broken')?.targets ?? {})).toContain('package');
    expect(Object.keys(projects.get('whole')?.targets ?? {})).toContain('package');
  });

  it('makes a project of the language directory without a yaml', () => {
    const { projects, target } = infer({ 'language/Language.properties': 'a=b\n' });
    expect([...projects.keys()]).toEqual(['language']);
    expect(target('language', 'package').inputs).toContain('{projectRoot}/Language*.properties');
    expect(target('language', 'package').dependsOn).toBeUndefined();
  });

  it('gives each profile a configuration', () => {
    const { target } = infer({
      'a/client-extension.yaml': stylesheet,
      'a/client-extension.dev.yaml': '',
      'a/client-extension.uat.yaml': '',
    });
    const configurations = { dev: { profile: 'dev' }, uat: { profile: 'uat' } };
    for (const name of ['validate', 'assemble', 'package', 'verify', 'deploy']) {
      expect(target('a', name).configurations).toEqual(configurations);
    }
  });

  it('names, switches off and overrides targets as the options say', () => {
    const { projects, target } = infer(
      { 'a/client-extension.yaml': stylesheet },
      { assemble: false, package: 'pack', deploy: { name: 'ship', options: { home: '/liferay' } } },
    );
    expect(Object.keys(projects.get('a')?.targets ?? {})).toEqual([
      'validate',
      'pack',
      'verify',
      'ship',
      'preview',
    ]);
    expect(target('a', 'ship').dependsOn).toEqual([
      'pack',
      { dependencies: true, target: 'ship', params: 'forward' },
    ]);
    expect(target('a', 'ship').options).toEqual({ home: '/liferay' });
  });

  it('takes defaults from gradle.properties', () => {
    const { projects, target } = infer({
      'gradle.properties': [
        'liferay.workspace.client-extension.dir=extensions',
        'liferay.workspace.dir.excludes.globs=**/old*',
        'liferay.virtual.instance.id=main.acme.com',
      ].join('\n'),
      'extensions/a/client-extension.yaml': stylesheet,
      'extensions/old-a/client-extension.yaml': stylesheet,
      'other/b/client-extension.yaml': stylesheet,
    });
    expect([...projects.keys()]).toEqual(['extensions/a']);
    expect(target('extensions/a', 'package').options).toMatchObject({ virtualInstanceId: 'main.acme.com' });
    expect(target('extensions/a', 'package').outputs).toEqual([
      '{projectRoot}/dist/a_{options.virtualInstanceId}.zip',
    ]);
    expect(target('extensions/a', 'deploy').options).toEqual({ virtualInstanceId: 'main.acme.com' });
  });

  it('tells only the projects that share an id about it, and hashes their yaml files', () => {
    const { target } = infer({
      'a/client-extension.yaml': stylesheet,
      'b/client-extension.yaml': stylesheet,
      'c/client-extension.yaml': stylesheet.replace('styles:', 'other:'),
    });
    expect(target('a', 'package').options).toMatchObject({
      otherProjects: {
        sharedIds: [
          {
            id: 'styles',
            others: [{ project: 'b', at: { file: 'b/client-extension.yaml', line: 4, column: 1 } }],
          },
        ],
      },
    });
    expect(target('a', 'package').inputs).toContain('{workspaceRoot}/b/client-extension.yaml');
    expect(target('c', 'package').options).not.toHaveProperty('otherProjects');
  });

  it('tells only site initializers which elements the workspace has', () => {
    const { target } = infer({
      'a/client-extension.yaml': element,
      'b/client-extension.yaml': 'b:\n  type: siteInitializer\n',
      'c/client-extension.yaml': stylesheet,
    });
    for (const name of ['validate', 'assemble', 'package']) {
      expect(target('b', name).options).toMatchObject({ elements: [{ project: 'a' }] });
      expect(target('c', name).options).not.toHaveProperty('elements');
    }
  });

  it('tells deploy the other projects with the same directory name', () => {
    const { target } = infer({
      'x/a/client-extension.yaml': stylesheet,
      'y/a/client-extension.yaml': stylesheet.replace('styles:', 'other:'),
    });
    expect(target('x/a', 'deploy').options).toMatchObject({ sameName: ['y/a'] });
  });

  it('hashes the versions of what makes the archives', () => {
    const { target } = infer({ 'a/client-extension.yaml': stylesheet });
    expect(target('a', 'package').options).toMatchObject({ archiveFormat: archiveFormat() });
    expect(archiveFormat()).toMatch(/^\d+\.\d+\.\d+\S*\/\d+\.\d+\.\d+/);
  });

  it('infers the same from the same workspace, wherever it is', () => {
    const files = { 'a/client-extension.yaml': stylesheet, 'a/package.json': '{"scripts":{"build":"x"}}' };
    const [one, two] = [infer(files), infer(files)];
    expect(JSON.stringify([...one.projects])).toBe(JSON.stringify([...two.projects]));
    expect(JSON.stringify([...one.projects])).not.toContain(one.root);
  });
});
