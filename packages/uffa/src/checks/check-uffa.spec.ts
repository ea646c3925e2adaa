import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { shown } from '../../test/check-project';
import { server } from '../../test/snippets';
import type { Entry } from '../entry';
import { readManifest } from '../manifest/read-manifest';
import { checkUffa } from '.';

interface Case {
  readonly it: string;
  readonly yaml: string;
  /** The archive's paths, besides the Dockerfile. */
  readonly paths?: readonly string[];
  readonly dockerfile?: string;
  readonly finds: readonly string[];
}

function check({ yaml, paths = [], dockerfile }: Omit<Case, 'it' | 'finds'>): Promise<readonly string[]> {
  const entries = paths.map((path) => textEntry(path, ''));
  const own = dockerfile === undefined ? [] : [textEntry('Dockerfile', dockerfile)];
  return withWorkspace({ 'my-project/client-extension.yaml': yaml }, (root) => {
    const manifest = readManifest(projectIn(root, 'my-project'));
    const uffa = { name: 'my-project', entries: [...own, ...entries], diagnostics: [] };
    return checkUffa(manifest, uffa).map(shown);
  });
}

function textEntry(path: string, text: string): Entry {
  const origin = { kind: 'project-file', source: `my-project/${path}` } as const;
  return { path, content: { kind: 'text', text }, executable: false, origin };
}

const batch = `data: {type: batch, oAuthApplicationHeadlessServer: server}${server}`;
const action = 'a: {type: objectAction}';

const cases: readonly Case[] = [
  {
    it: 'a URL that no file answers',
    yaml: 'a:\n  type: customElement\n  urls: [a.js, b/c.js]\n  cssURLs: /d.css?x=1',
    paths: ['b/c.js', 'static/a.js', 'static/c.js'],
    finds: ['url-not-served 3:16', 'url-not-served 4:12'],
  },
  {
    it: 'a URL in the wrong case',
    yaml: 'a: {type: globalJS, url: "Main.js?t=${modifiedTime}"}',
    paths: ['static/main.js'],
    finds: ['url-not-served 1:26'],
  },
  {
    it: 'a URL that starts with static',
    yaml: 'a: {type: globalJS, url: static/a.js}',
    paths: ['static/a.js'],
    finds: ['url-starts-with-static 1:26'],
  },
  {
    it: 'a URL that starts with static and still has no file',
    yaml: 'a: {type: globalJS, url: static/a.js}',
    paths: ['a.js'],
    finds: ['url-not-served 1:26'],
  },
  {
    it: 'a pattern in an archive without static files',
    yaml: 'a: {type: globalJS, url: "*.js"}',
    paths: ['a.js'],
    finds: ['url-not-served 1:26'],
  },
  {
    it: 'no URL that files answer, with a slash, a query, a fragment or a detour',
    yaml: 'a:\n  type: customElement\n  urls: [/a.js, "a.js?v=1", "a.js#x", ./b/../a.js, "*.js"]',
    paths: ['static/a.js'],
    finds: [],
  },
  {
    it: 'no URL of somewhere else',
    yaml: 'a:\n  type: customElement\n  urls: ["https://a.org/b.js", "data:,", "${portalURL}/o/b/c.js", ""]',
    finds: [],
  },
  {
    it: 'a URL without a protocol, which the portal takes for a path',
    yaml: 'a:\n  type: customElement\n  urls: [//a.org/b.js]',
    finds: ['url-not-served 3:10'],
  },
  {
    it: 'no URL that is not served',
    yaml: 'a: {type: customElement, friendlyURLMapping: a}\nb: {type: iframe, url: /web}',
    finds: [],
  },
  {
    it: 'no URL below a base of its own',
    yaml: 'a: {type: globalJS, url: a.js, baseURL: "https://a.org"}',
    finds: [],
  },
  {
    it: 'nothing of the project in the archive of a service',
    yaml: 'assemble: [{from: build, into: .}]\na: {type: objectAction}',
    paths: ['LCP.json', 'WEB-INF/liferay-plugin-package.properties', 'p.client-extension-config.json'],
    dockerfile: 'FROM a',
    finds: ['archive-without-content 1:12'],
  },
  {
    it: 'no lack of content where one file is assembled, or nothing was asked for',
    yaml: 'assemble: [{from: build, into: .}]\na: {type: objectAction}',
    paths: ['a.jar'],
    finds: [],
  },
  {
    it: 'no lack of content where a front end is served from elsewhere',
    yaml: 'assemble: [{from: build, into: static}]\na: {type: globalJS, url: "https://a.org/b.js"}',
    paths: ['LCP.json'],
    finds: [],
  },
  {
    it: 'a batch without data, and no second diagnostic about the same',
    yaml: `assemble: [{from: nowhere, into: batch}]\n${batch}`,
    paths: ['LCP.json'],
    finds: ['batch-without-data 2:1'],
  },
  {
    it: 'a Dockerfile that copies what is not assembled',
    yaml: action,
    paths: ['src/a.js'],
    dockerfile:
      'FROM x\nCOPY *.jar /a\nADD --chown=1 src \\\n  package.json /b\nCOPY --from=y z /c\nCOPY . /d',
    finds: ['dockerfile-source-missing Dockerfile 2:6', 'dockerfile-source-missing Dockerfile 4:3'],
  },
  {
    it: 'no Dockerfile whose sources are there',
    yaml: action,
    paths: ['LCP.json', 'app.jar', 'static/a.js'],
    dockerfile: 'FROM x\nCOPY *.jar LCP.json static/ ./Dockerfile /a\nCOPY static/*.js Dockerfile /b',
    finds: [],
  },
  {
    it: 'no optional file of a Dockerfile beside one that is there, and other files that are not',
    yaml: action,
    paths: ['package.json'],
    dockerfile:
      'FROM x\nCOPY package.json yarn.loc[k] ./\nCOPY *.jar lib/*.jar /opt/\nCOPY package.json a.txt /b',
    finds: [
      'dockerfile-source-missing Dockerfile 3:6',
      'dockerfile-source-missing Dockerfile 3:12',
      'dockerfile-source-missing Dockerfile 4:19',
    ],
  },
  { it: 'a batch that is not assembled', yaml: batch, finds: ['batch-without-data 1:1'] },
  {
    it: 'a batch file that is not imported',
    yaml: batch,
    paths: ['batch/a.json', 'batch/attachments/b.json', 'batch/c.batch-engine-data.json', 'batch/d.png'],
    finds: ['batch-file-name 1:1'],
  },
];

describe('checkUffa', () => {
  it.each(cases)('finds $it', async ({ finds, ...given }) => {
    expect(await check(given)).toEqual(finds);
  });

  it('finds nothing in the Dockerfile of a template', async () => {
    const origin = { kind: 'template', template: 'frontend/Dockerfile' } as const;
    const diagnostics = await withWorkspace(
      { 'a/client-extension.yaml': 'a: {type: staticContent}' },
      (root) => {
        const entry = { ...textEntry('Dockerfile', 'COPY static/ /public_html/'), origin };
        return checkUffa(readManifest(projectIn(root, 'a')), {
          name: 'a',
          entries: [entry],
          diagnostics: [],
        });
      },
    );
    expect(diagnostics).toEqual([]);
  });

  it('finds what a cache does not see, once for each step and reason', async () => {
    const yaml = 'assemble: [{from: a}, {from: b}]';
    const diagnostics = await withWorkspace({ 'my-project/client-extension.yaml': yaml }, (root) => {
      const manifest = readManifest(projectIn(root, 'my-project'));
      const entries = ['a/one.tmp', 'a/two.tmp', 'a/linked', 'a/seen', 'b/one.tmp'].map((path): Entry => {
        const [step = ''] = path.split('/');
        const { position } = manifest.assemble[['a', 'b'].indexOf(step)]!;
        return { ...textEntry(path, ''), origin: { kind: 'assemble', position, source: path } };
      });
      const uffa = { name: 'my-project', entries, diagnostics: [] };
      const whyUnhashed = (path: string) =>
        path.endsWith('.tmp') ? 'ignored' : path.endsWith('linked') ? 'link' : undefined;
      return checkUffa(manifest, uffa, { whyUnhashed });
    });
    expect(diagnostics.map(({ code, args, position }) => [code, position?.column, args])).toEqual([
      ['source-behind-link', 12, { source: 'a/linked', others: 0 }],
      ['source-ignored', 12, { source: 'a/one.tmp', others: 1 }],
      ['source-ignored', 23, { source: 'b/one.tmp', others: 0 }],
    ]);
  });

  it('says nothing of a manifest that could not be read', async () => {
    expect(await check({ yaml: 'a: {type: globalJS, url: a.js}\nb: 1' })).toEqual([]);
  });
});
