import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipByHand } from '../../test/archive/zip-by-hand';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { packageProject } from '../packaging/package-project';
import { planProject } from '../packaging/plan-project';
import type { DeployOptions } from './deploy-options';
import { deployProject } from './deploy-project';

const element = (url: string) => `assemble: [{from: build, into: static}]
list: {type: customElement, htmlElementName: a-b, urls: [${url}]}
`;

interface Case {
  readonly yaml: string;
  readonly files?: WorkspaceFiles;
  readonly options?: DeployOptions;
}

/** The codes of what speaks against deploying the archive that packaging made; the same for one that is only planned. */
async function refusals({ yaml, files = {}, options = {} }: Case): Promise<readonly string[]> {
  const all = { 'x/list/client-extension.yaml': yaml, 'bundles/': '', ...files };
  return withWorkspace(all, async (root) => {
    const project = projectIn(root, 'x/list');
    const { uffa } = await planProject(project, options);
    const dry = await deployProject(project, { ...options, dryRun: true, planned: uffa }, { env: {} });
    expect((await packageProject(project, options)).success).toBe(true);
    const result = await deployProject(project, options, { env: {} });
    const codes = result.diagnostics.map(({ code }) => code);
    expect(dry.diagnostics.map(({ code }) => code)).toEqual(codes);
    const place = options.to === 'paas' ? `configs/${options.environment ?? ''}` : 'bundles';
    expect(existsSync(join(root, place, 'osgi/client-extensions/list.zip'))).toBe(result.success);
    expect(result.success).toBe(codes.length === 0);
    return codes;
  });
}

describe('an archive of no use', () => {
  it.each<[string, Case]>([
    ['whose script was never built', { yaml: element('main.js') }],
    [
      'whose profile asks for another script',
      {
        yaml: element('main.js'),
        files: { 'x/list/build/main.js': '1', 'x/list/client-extension.dev.yaml': 'list: {urls: [dev.js]}' },
        options: { profile: 'dev' },
      },
    ],
  ])('is refused with the reason: one %s', async (_, given) => {
    expect(await refusals(given)).toEqual(['url-not-served', 'deploy-archive-unusable']);
  });

  it('is refused if it holds nothing of the project', async () => {
    const service = {
      yaml: 'assemble: [{from: build, into: .}]\nlist: {type: objectAction, resourcePath: /a}',
      files: { 'x/list/Dockerfile': 'FROM node\n', 'x/list/LCP.json': '{"id": "__PROJECT_ID__"}' },
    };
    expect(await refusals(service)).toEqual(['archive-without-content', 'deploy-archive-unusable']);
  });

  it('is deployed where that is asked for, and so is every other', async () => {
    expect(await refusals({ yaml: element('main.js'), options: { allowProblems: true } })).toEqual([]);
    expect(await refusals({ yaml: element('main.js'), files: { 'x/list/build/main.js': '1' } })).toEqual([]);
    expect(await refusals({ yaml: 'list: {type: instanceSettings, pid: a.B}' })).toEqual([]);
  });
});

describe('the address of a dev server', () => {
  const dev = element('main.js, http://localhost:5173/src/main.js');
  const files = { 'x/list/build/main.js': '1' };
  const paas = (environment: string): DeployOptions => ({ to: 'paas', environment });

  it('is deployed to a local Liferay, and to no other', async () => {
    expect(await refusals({ yaml: dev, files })).toEqual([]);
    expect(await refusals({ yaml: dev, files, options: paas('local') })).toEqual([]);
    expect(await refusals({ yaml: dev, files, options: paas('uat') })).toEqual([
      'deploy-url-of-this-machine',
    ]);
    expect(await refusals({ yaml: dev, files, options: { ...paas('uat'), allowProblems: true } })).toEqual(
      [],
    );
  });

  it('is found in a single URL, and in the base of all', async () => {
    const iframe = 'list: {type: iframe, url: "http://127.0.0.1:3000"}';
    const based = element('main.js').replace('urls:', 'baseURL: "http://localhost:3000", urls:');
    expect(await refusals({ yaml: iframe, options: paas('uat') })).toEqual(['deploy-url-of-this-machine']);
    expect(await refusals({ yaml: based, files, options: paas('uat') })).toEqual([
      'deploy-url-of-this-machine',
    ]);
  });

  it("is no service's, which Liferay Cloud sets itself", async () => {
    const yaml =
      'list: {type: oAuthApplicationUserAgent, .serviceAddress: "localhost:8080", .serviceScheme: http, scopes: [x]}';
    expect(await refusals({ yaml, options: paas('uat') })).toEqual([]);
  });
});

describe('the rules of a workspace', () => {
  const zip = zipByHand({ entries: [{ name: 'static\\a.js', content: '1' }] });

  it.each<['error' | 'info' | 'off', boolean, readonly string[]]>([
    ['off', true, []],
    ['info', true, ['info']],
    ['error', false, ['error']],
  ])('reach what deploying finds in the archive: %s', async (severity, success, severities) => {
    const files = { 'x/list/client-extension.yaml': '', 'x/list/dist/list.zip': zip, 'bundles/': '' };
    await withWorkspace(files, async (root) => {
      const rules = [{ code: 'archive-path-backslash', severity }] as const;
      const options = { allowProblems: true, rules };
      const result = await deployProject(projectIn(root, 'x/list'), options, { env: {} });
      expect(result.diagnostics.map((each) => each.severity)).toEqual(severities);
      expect(result.success).toBe(success);
      expect(existsSync(join(root, 'bundles/osgi/client-extensions/list.zip'))).toBe(success);
    });
  });
});
