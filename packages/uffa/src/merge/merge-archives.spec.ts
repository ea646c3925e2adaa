import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { zipSide } from '../diff/sides/zip-side';
import { diffUffas } from '../diff/diff-uffas';
import { readUffa } from '../zip/read/read-uffa';
import { readText } from '../zip/write/open-entry';

const CET = 'com.liferay.client.extension.type.configuration.CETConfiguration';

const workspace: WorkspaceFiles = {
  '.git/': '',
  'list/client-extension.yaml': `
assemble: [{from: build, into: static}]
ticket-list:
  type: customElement
  htmlElementName: ticket-list
  urls: ['*.js']
  cssURLs: [css/list.css, 'https://cdn.example/x.css']
  properties: {color: red}
`,
  'list/build/index.js': `import './assets/chunk.js';\n`,
  'list/build/assets/chunk.js': 'export {};\n',
  'list/build/css/list.css': 'a { color: red }\n',
  'theme/client-extension.yaml': `
assemble: [{from: files, into: static}]
brand-css: {type: globalCSS, url: "brand.css?t=\${modifiedTime}"}
brand-icon: {type: themeFavicon, url: /icon.ico}
settings: {type: instanceSettings, pid: com.liferay.x.Configuration, enabled: true}
frame: {type: iframe, url: 'https://example.com'}
`,
  'theme/files/brand.css': 'body { margin: 0 }\n',
  'theme/files/icon.ico': 'icon',
  'theme/LCP.json': '{"memory": 70, "env": {"A": "1"}, "environments": {"prd": {"memory": 100}}}',
};

async function merged(root: string, commandLine = 'uffa merge */dist/*.zip --name shop') {
  await runUffa(root, 'uffa package');
  return runUffa(root, commandLine);
}

/** The texts of the archive by path. */
async function textsIn(file: string): Promise<Readonly<Record<string, string>>> {
  const { entries } = await readUffa(file);
  const texts = entries.map(async ({ path, content }) => [path, await readText(content)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

type Configurations = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function configIn(texts: Readonly<Record<string, string>>, project: string): Configurations {
  return JSON.parse(texts[`${project}.client-extension-config.json`] ?? '') as Configurations;
}

describe('uffa merge', () => {
  it('puts the files of each archive into a folder, and the folder into its URLs', () =>
    withWorkspace(workspace, async (root) => {
      const { code, stdout, stderr } = await merged(root);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      expect(stdout).toMatch(/^ +[\d.]+ kB {2}dist\/shop\.zip {2}5 client extensions\n$/);
      const texts = await textsIn(join(root, 'dist/shop.zip'));
      expect(Object.keys(texts)).toEqual([
        'Dockerfile',
        'LCP.json',
        'WEB-INF/liferay-plugin-package.properties',
        'shop.client-extension-config.json',
        'static/list/assets/chunk.js',
        'static/list/css/list.css',
        'static/list/index.js',
        'static/theme/brand.css',
        'static/theme/icon.ico',
      ]);
      const config = configIn(texts, 'shop');
      const settings = Object.values(config).flatMap(({ typeSettings }) => typeSettings);
      expect(settings).toEqual(
        expect.arrayContaining([
          'urls=list/index.js',
          'cssURLs=list/css/list.css\nhttps://cdn.example/x.css',
          'url=theme/brand.css?t=${modifiedTime}',
          'url=theme/icon.ico',
          'url=https://example.com',
        ]),
      );
      expect(config['com.liferay.x.Configuration.scoped~settings']).toMatchObject({ enabled: true });
      for (const each of Object.values(config)) {
        expect(each).toMatchObject({
          baseURL: '${portalURL}/o/shop',
          projectId: 'shop',
          projectName: 'shop',
          webContextPath: '/shop',
        });
      }
    }));

  it('keeps the time stamp of each archive', () =>
    withWorkspace(workspace, async (root) => {
      await merged(root);
      const whole = configIn(await textsIn(join(root, 'dist/shop.zip')), 'shop');
      for (const project of ['list', 'theme']) {
        const own = configIn(await textsIn(join(root, `${project}/dist/${project}.zip`)), project);
        for (const [key, { buildTimestamp }] of Object.entries(own)) {
          expect(whole[key]?.['buildTimestamp']).toBe(buildTimestamp);
        }
      }
    }));

  it('adds up what the services take, in each environment', () =>
    withWorkspace(workspace, async (root) => {
      await merged(root);
      const lcp: unknown = JSON.parse((await textsIn(join(root, 'dist/shop.zip')))['LCP.json'] ?? '');
      expect(lcp).toMatchObject({
        id: 'shop',
        kind: 'Deployment',
        cpu: 0.1,
        memory: 120,
        scale: 1,
        env: { A: '1', LIFERAY_ROUTES_DXP: '/etc/liferay/lxc/dxp-metadata' },
        environments: { infra: { deploy: false }, prd: { memory: 150 } },
      });
    }));

  it('gives the same bytes in whatever order the archives are named', () =>
    withWorkspace(workspace, async (root) => {
      await merged(root, 'uffa merge list/dist/list.zip theme/dist/theme.zip --name shop --out a');
      await merged(root, 'uffa merge theme/dist/theme.zip list/dist/list.zip --name shop --out b');
      expect(readFileSync(join(root, 'a/shop.zip'))).toEqual(readFileSync(join(root, 'b/shop.zip')));
    }));

  it('gives what verify finds nothing wrong with', () =>
    withWorkspace(workspace, async (root) => {
      await merged(root);
      const { code, stdout, stderr } = await runUffa(root, 'uffa verify dist/shop.zip --strict');
      expect([code, stdout, stderr]).toEqual([0, 'ok       dist/shop.zip  5 client extensions\n', '']);
    }));

  it('changes nothing of an extension for the portal but its address', () =>
    withWorkspace(workspace, async (root) => {
      await merged(root);
      for (const project of ['list', 'theme']) {
        const diff = await diffUffas(
          await zipSide(join(root, `${project}/dist/${project}.zip`)),
          await zipSide(join(root, 'dist/shop.zip')),
        );
        expect(diff.extensions.removed).toEqual([]);
        const own = diff.files.filter((file) => file.kind !== 'added' && /^static\//.test(file.before.path));
        expect(own.map(({ kind }) => kind)).toEqual(own.map(() => 'renamed'));
        const theirs = configIn(await textsIn(join(root, `${project}/dist/${project}.zip`)), project);
        const ours = configIn(await textsIn(join(root, 'dist/shop.zip')), 'shop');
        for (const [key, members] of Object.entries(theirs)) {
          const changed = Object.keys(members).filter(
            (name) => JSON.stringify(members[name]) !== JSON.stringify(ours[key]?.[name]),
          );
          const allowed = ['baseURL', 'projectId', 'projectName', 'typeSettings', 'webContextPath'];
          expect(changed.filter((name) => !allowed.includes(name))).toEqual([]);
        }
      }
    }));
});

/** Projects of one front end each: the yaml behind `assemble`, and the script. */
function projects(given: Readonly<Record<string, readonly [yaml: string, script?: string]>>): WorkspaceFiles {
  const files = Object.entries(given).flatMap(([name, [yaml, script = 'export {};\n']]) => [
    [`${name}/client-extension.yaml`, `assemble: [{from: src, into: static}]\n${yaml}\n`] as const,
    [`${name}/src/index.js`, script] as const,
  ]);
  return { '.git/': '', ...Object.fromEntries(files) };
}

const element = (id: string) => `${id}: {type: customElement, htmlElementName: ${id}, urls: [index.js]}`;
const application =
  'app: {type: oAuthApplicationUserAgent, .serviceAddress: "a:1", .serviceScheme: http, scopes: [x]}';

describe('uffa merge refuses', () => {
  it.each<readonly [string, WorkspaceFiles, readonly string[]]>([
    [
      'built code that names its project, with place and remedy',
      projects({
        one: [element('el-a'), 'const x = "/o/one/a.png", y = "/o/other/b";\n'],
        two: [element('el-b')],
      }),
      ['one/dist/one.zip!/static/index.js:1:12  merge-address-in-code', "Vite: base: './'"],
    ],
    [
      'the remedy of the bundler that its code shows',
      projects({
        one: [element('el-a'), 'self.webpackChunk=[];__webpack_require__.p="/o/two/";\n'],
        two: [element('el-b'), 'const __vite__mapDeps=0;import("/o/two/x.js")\n'],
      }),
      ["output.publicPath: 'auto'", "Set base: './'"],
    ],
    [
      'one bare specifier twice',
      projects({
        one: ['m-a: {type: jsImportMapsEntry, bareSpecifier: lib, url: index.js}'],
        two: ['m-b: {type: jsImportMapsEntry, bareSpecifier: lib, url: index.js}'],
      }),
      ['merge-specifier-twice'],
    ],
    [
      'two themes for the control panel',
      projects({
        one: ['t-a: {type: themeCSS, scope: controlPanel, mainURL: index.js}'],
        two: ['t-b: {type: themeCSS, scope: controlPanel, mainURL: index.js}'],
      }),
      ['merge-control-panel-themes'],
    ],
    [
      'a second checkout step',
      projects({ one: ['c-a: {type: commerceCheckoutStep}'], two: ['c-b: {type: commerceCheckoutStep}'] }),
      ['merge-second-checkout-step', 'merge-path-twice'],
    ],
    [
      'an OAuth application',
      projects({ one: [`${element('el-a')}\n${application}`], two: [element('el-b')] }),
      ['merge-with-application'],
    ],
    [
      'a setting with the address',
      projects({
        one: [`${element('el-a').slice(0, -1)}, properties: {base: /o/one/img}}`],
        two: [element('el-b')],
      }),
      ['merge-address-in-setting'],
    ],
    [
      'a microservice and batch data',
      {
        ...projects({ one: [element('el-a')] }),
        'two/client-extension.yaml': `
assemble: [{from: batch, into: batch}]
server: {type: oAuthApplicationHeadlessServer, .serviceAddress: "a:1", .serviceScheme: http, scopes: [x]}
data: {type: batch, oAuthApplicationHeadlessServer: server}
`,
        'two/batch/a.txt': 'a',
        'three/client-extension.yaml': `
assemble: [{from: src, include: x.txt}]
app: {type: oAuthApplicationUserAgent, .serviceAddress: "a:1", .serviceScheme: http, scopes: [x]}
act: {type: objectAction, oAuth2ApplicationExternalReferenceCode: app, resourcePath: /x}
`,
        'three/src/x.txt': 'x',
        'three/Dockerfile': 'FROM scratch\n',
        'three/LCP.json': '{"id": "three"}',
      },
      ['merge-with-data', 'merge-with-service', 'merge-own-dockerfile'],
    ],
    [
      'services that one LCP.json cannot describe',
      {
        ...projects({ one: [element('el-a')], two: [element('el-b')] }),
        'one/LCP.json': '{"loadBalancer": {"cdn": false}}',
      },
      ['merge-lcp-conflict', '"loadBalancer.cdn" differs from that of one/dist/one.zip'],
    ],
    [
      'headers that differ',
      {
        ...projects({ one: [element('el-a')], two: [element('el-b')] }),
        'one/liferay-plugin-package.properties': 'Import-Package=a\n',
        'two/liferay-plugin-package.properties': 'Import-Package=b\n',
      },
      ['two/dist/two.zip!/WEB-INF/liferay-plugin-package.properties', 'merge-header-conflict'],
    ],
  ])('%s', (_, files, expected) =>
    withWorkspace(files, async (root) => {
      const { code, stdout, stderr } = await merged(root);
      expect([code, stdout]).toEqual([1, '']);
      for (const text of expected) expect(stderr).toContain(text);
    }),
  );

  it('an unfit or missing name, and a single archive', () =>
    withWorkspace(projects({ one: [element('el-a')] }), async (root) => {
      expect((await merged(root, 'uffa merge one/dist/one.zip')).stderr).toContain('merge-name-missing');
      const { stderr } = await merged(root, 'uffa merge one/dist/one.zip --name shop-7');
      expect(stderr).toContain('merge-name-unfit');
      expect(stderr).toContain('merge-too-few');
    }));

  it('two archives of one project, and two extensions with one id', () =>
    withWorkspace(projects({ one: [element('el-a')] }), async (root) => {
      await runUffa(root, 'uffa package');
      mkdirSync(join(root, 'copy'));
      copyFileSync(join(root, 'one/dist/one.zip'), join(root, 'copy/one.zip'));
      const { stderr } = await runUffa(root, 'uffa merge copy/one.zip one/dist/one.zip --name shop');
      expect(stderr).toContain('merge-project-twice');
      expect(stderr).toContain('Client extension "el-a" is in copy/one.zip as well');
    }));

  it('to write over an archive that it merges', () =>
    withWorkspace(projects({ one: [element('el-a')], two: [element('el-b')] }), async (root) => {
      const { stderr } = await merged(root, 'uffa merge */dist/*.zip --name one --out one/dist');
      expect(stderr).toContain('merge-output-taken');
    }));

  it('a broken archive, and says what is wrong with it', () =>
    withWorkspace({ ...projects({ one: [element('el-a')] }), 'x/dist/x.zip': 'no zip' }, async (root) => {
      const { stderr } = await merged(root);
      expect(stderr).toContain('merge-archive-unusable');
      expect(stderr).toContain('not-an-archive');
    }));
});

describe('an archive with a checkout step', () => {
  it('keeps its files at the root, where the portal looks for index.js', () =>
    withWorkspace(
      projects({ one: ['step: {type: commerceCheckoutStep}'], two: [element('el-b')] }),
      async (root) => {
        expect((await merged(root)).stderr).toBe('');
        const paths = Object.keys(await textsIn(join(root, 'dist/shop.zip')));
        expect(paths).toEqual(expect.arrayContaining(['static/index.js', 'static/two/index.js']));
      },
    ));
});

it('carries the virtual instance over', () =>
  withWorkspace(projects({ one: [element('el-a')], two: [element('el-b')] }), async (root) => {
    await runUffa(root, 'uffa package --virtual-instance-id my.example');
    const { stdout } = await runUffa(root, 'uffa merge */dist/*.zip --name shop');
    expect(stdout).toContain('dist/shop_my.example.zip');
    const config = configIn(await textsIn(join(root, 'dist/shop_my.example.zip')), 'shop');
    expect(config[`${CET}~el-a/my.example`]).toMatchObject({
      baseURL: '${portalURL}/o/shop_my.example',
      projectName: 'shop',
    });
  }));
