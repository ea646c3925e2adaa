import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { packageProject } from '../packaging/package-project';
import { unusableBecause, unusableCodes } from '.';

/** The codes that make the archive of a project unusable; the archive is written all the same. */
function codesOf(files: WorkspaceFiles): Promise<readonly string[]> {
  return withWorkspace(files, async (root) => {
    const { success, diagnostics } = await packageProject(projectIn(root, 'a'));
    expect(success).toBe(true);
    return unusableBecause(diagnostics).map(({ code }) => code);
  });
}

const service = { 'a/Dockerfile': 'FROM node\n', 'a/LCP.json': '{ "id": "__PROJECT_ID__" }' };

const cases: readonly (readonly [it: string, files: WorkspaceFiles, codes: readonly string[]])[] = [
  [
    'a configuration that the portal drops',
    { 'a/client-extension.yaml': 'a: {type: globalJS, url: "https://a.example.com/a.js", description: }' },
    ['configuration-lost'],
  ],
  [
    'an archive that the portal makes nothing of',
    {
      'a/client-extension.yaml': 'a: {type: instanceSettings, pid: com.example.A, Host: a, host: b}',
      'a/liferay-plugin-package.properties': 'module-group-id=\n',
    },
    ['configuration-keys-alike', 'module-group-id-empty'],
  ],
  [
    'an element whose script was never built',
    {
      'a/client-extension.yaml':
        'assemble: [{from: build, into: static}]\na: {type: customElement, htmlElementName: a-b, urls: [main.js]}',
    },
    ['url-not-served'],
  ],
  [
    'a script that is asked for under static/',
    {
      'a/client-extension.yaml':
        'assemble: [{from: assets, into: static}]\na: {type: globalJS, url: static/a.js}',
      'a/assets/a.js': '1',
    },
    ['url-starts-with-static'],
  ],
  [
    'a theme without its style sheet',
    { 'a/client-extension.yaml': 'a: {type: themeCSS, mainURL: css/main.css}' },
    ['theme-not-built'],
  ],
  [
    'a service with an empty build',
    {
      ...service,
      'a/client-extension.yaml':
        'assemble: [{from: build, into: .}]\na: {type: objectAction, resourcePath: /a}',
    },
    ['archive-without-content'],
  ],
  [
    'no element that lacks one of its style sheets',
    {
      'a/client-extension.yaml':
        'assemble: [{from: assets, into: static}]\na: {type: customElement, htmlElementName: a-b, urls: [a.js], cssURLs: [b.css]}',
      'a/assets/a.js': '1',
    },
    [],
  ],
  [
    'no service whose image has it all',
    { ...service, 'a/client-extension.yaml': 'a: {type: objectAction, resourcePath: /a}' },
    [],
  ],
  [
    'no project that is all configuration',
    { 'a/client-extension.yaml': 'a: {type: instanceSettings, pid: a.B}' },
    [],
  ],
  [
    'no script of somewhere else',
    {
      'a/client-extension.yaml':
        'assemble: [{from: build, into: static}]\na: {type: globalJS, url: "https://a.org/b.js"}',
    },
    [],
  ],
];

describe('an archive is of no use', () => {
  it.each(cases)('%s', async (_it, files, codes) => {
    expect(await codesOf(files)).toEqual(codes);
  });

  it('for reasons that a workspace can name in failOn', async () => {
    for (const [, files, codes] of cases) {
      await withWorkspace(files, async (root) => {
        const result = await packageProject(projectIn(root, 'a'), { failOn: unusableCodes });
        const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
        expect(result.success).toBe(errors.length === 0);
        expect(result.output === undefined).toBe(errors.length > 0);
      });
    }
  });
});
