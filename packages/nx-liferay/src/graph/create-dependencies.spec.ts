import type { ProjectConfiguration, ProjectGraphExternalNode } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { infer } from '../../test/infer';
import { createDependencies, type DependenciesContext } from './create-dependencies';
import { packagerNode } from './packager-node';

describe('createDependencies', () => {
  it('leads to the project that a source lies in, named by the yaml', () => {
    const files = { 'a/client-extension.yaml': 'assemble:\n  - from: ../libs/one/dist\n' };
    expect(edges(files, { lib: { root: 'libs/one' }, outer: { root: 'libs' } })).toEqual([
      { source: 'a', target: 'lib', type: 'static', sourceFile: 'a/client-extension.yaml' },
    ]);
  });

  it('leads to the project whose target makes what lies in no project', () => {
    const files = { 'a/client-extension.yaml': 'assemble:\n  - from: ../dist/apps/one/browser\n' };
    const targets = (output: string) => ({ build: { outputs: [output] } });
    const others = {
      all: { root: 'tools', targets: targets('{workspaceRoot}/dist') },
      one: { root: 'apps/one', targets: targets('{workspaceRoot}/dist/{projectRoot}/**/*') },
      two: { root: 'apps/two', targets: targets('{workspaceRoot}/dist/{projectRoot}') },
    };
    expect(edges(files, others).map(({ target }) => target)).toEqual(['one']);
  });

  it('leads to the project that defines an OAuth application, with LXC: or without', () => {
    const files = {
      'a/client-extension.yaml': action('LXC:app'),
      'b/client-extension.yaml': action('app'),
      'c/client-extension.yaml': application,
    };
    expect(pairs(files)).toEqual(['a > c', 'b > c']);
  });

  it('leads to the service that LCP.json needs, by its id or its __PROJECT_ID__', () => {
    const files = {
      'a/client-extension.yaml': '',
      'a/LCP.json': '{"dependencies": ["myservice", "other", "database"]}',
      'b/client-extension.yaml': '',
      'b/LCP.json': '{"id": "other"}',
      'my-service/client-extension.yaml': '',
      'my-service/LCP.json': '{"id": "__PROJECT_ID__"}',
    };
    expect(pairs(files)).toEqual(['a > my-service', 'a > b']);
  });

  it('makes no edge for what a project has itself', () => {
    expect(pairs({ 'a/client-extension.yaml': `${action('app')}${application}` })).toEqual([]);
  });

  it('leads from a theme to the packages that it is built with, at the version that it has', () => {
    const styled = 'liferay-frontend-theme-styled';
    const files = {
      'a/client-extension.yaml': 'theme:\n  type: themeCSS\n  mainURL: css/main.css\n',
      'a/src/css/_custom.scss': '',
      'b/client-extension.yaml': '',
      [`node_modules/${styled}/package.json`]: '{ "version": "6.0.113" }',
      'node_modules/bourbon/package.json': '{ "version": "4.2.3" }',
    };
    const targets = (...nodes: readonly string[]) =>
      edges(files, {}, Object.fromEntries(nodes.map((node) => [node, npm(node)]))).map(
        ({ source, target }) => `${source} > ${target}`,
      );
    expect(targets(`npm:${styled}`, 'npm:bourbon', 'npm:vite')).toEqual([
      'a > npm:bourbon',
      `a > npm:${styled}`,
    ]);
    expect(targets(`npm:${styled}`, `npm:${styled}@6.0.113`)).toEqual([`a > npm:${styled}@6.0.113`]);
  });

  it('leads from the node that stands for uffa to those that Nx has made of it, under whichever name', () => {
    const own = packagerNode('1.0.0');
    const nodes = (...names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [name, npm(name)] as const));
    const targets = (others: DependenciesContext['externalNodes']) =>
      edges({}, {}, { [own.name]: own, ...others });
    const edge = { source: own.name, type: 'static' };
    expect(targets(nodes('npm:uffa', 'npm:yaml'))).toEqual([{ ...edge, target: 'npm:uffa' }]);
    const tarball = 'npm:uffa@../uffa-0.1.0.tgz';
    expect(targets({ [tarball]: npm('npm:uffa') })).toEqual([{ ...edge, target: tarball }]);
    expect(targets(nodes('npm:yaml'))).toEqual([]);
  });

  it('leads to the projects whose data it needs: definitions for entries and actions, elements for pages', () => {
    const object = 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition';
    const entry = 'com.liferay.object.rest.dto.v1_0.ObjectEntry';
    const files = {
      'action/client-extension.yaml': `${action('app')}  allowedObjectDefinitionNames: [Ticket]\n`,
      'definitions/client-extension.yaml': batch('definitions'),
      'definitions/batch/1.batch-engine-data.json': data(object, {
        externalReferenceCode: 'T',
        name: 'Ticket',
      }),
      'entries/client-extension.yaml': batch('entries'),
      'entries/batch/1.batch-engine-data.json': data(entry, { title: 'x' }, 'C_Ticket'),
      'list/client-extension.yaml':
        'my-list:\n  type: customElement\n  htmlElementName: my-list\n  urls: [a.js]\n',
      'other/client-extension.yaml': '',
      'site/client-extension.yaml':
        'site:\n  type: siteInitializer\n  siteExternalReferenceCode: S\n  siteName: S\n',
      'site/site-initializer/layouts/home/page-definition.json':
        '{"a": "[$CLIENT_EXTENSION_ENTRY_ERC:LXC:my-list$]"}',
    };
    expect(pairs(files)).toEqual(['action > definitions', 'entries > definitions', 'site > list']);
    // Nx would keep an edge with a file, whatever becomes of the other files that it comes from.
    expect(edges(files).map(({ type, sourceFile }) => [type, sourceFile])).toEqual(
      Array.from({ length: 3 }, () => ['implicit', undefined]),
    );
  });

  it('leaves out a reference that would close a circle', () => {
    const files = {
      'a/client-extension.yaml': action('app'),
      'a/LCP.json': '{"id": "a"}',
      'b/client-extension.yaml': application,
      'b/LCP.json': '{"dependencies": ["a"]}',
    };
    expect(pairs(files)).toEqual(['b > a']);
  });
});

const application = `app:
  type: oAuthApplicationUserAgent
  .serviceAddress: localhost:3000
`;

function action(applicationId: string): string {
  return `action:
  type: objectAction
  oAuth2ApplicationExternalReferenceCode: ${applicationId}
  resourcePath: /x
`;
}

function batch(id: string): string {
  return `assemble:
  - from: batch
    into: batch
${id}:
  type: batch
`;
}

function data(className: string, item: object, delegate = 'DEFAULT'): string {
  const configuration = { className, parameters: {}, taskItemDelegateName: delegate };
  return JSON.stringify({ configuration, items: [item] });
}

/** The external node of a package. */
function npm(name: string): ProjectGraphExternalNode {
  const packageName = name.replace(/^npm:/, '').replace(/(.)@.*$/, '$1');
  return { type: 'npm', name: `npm:${packageName}`, data: { version: '1.0.0', packageName } };
}

function pairs(files: Readonly<Record<string, string>>): readonly string[] {
  return edges(files).map(({ source, target }) => `${source} > ${target}`);
}

function edges(
  files: Readonly<Record<string, string>>,
  others: Record<string, ProjectConfiguration> = {},
  externalNodes: DependenciesContext['externalNodes'] = {},
) {
  const own = [...infer(files).projects].map(
    ([root, project]) => [project.name ?? root, { ...project, root }] as const,
  );
  const projects = { ...others, ...Object.fromEntries<ProjectConfiguration>(own) };
  return createDependencies({ projects, externalNodes });
}
