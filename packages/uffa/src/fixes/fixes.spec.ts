import { describe, expect, it } from 'vitest';
import { catalogueWith } from '../../test/catalogue/catalogue';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import type { PackagingOptions } from '../packaging/packaging-options';
import { filesInMemory } from './files-in-memory';
import { fixableCodes } from './fixes';
import { fixInFiles } from './fix-in-files';

type Files = Readonly<Record<string, string>>;

const YAML = 'client-extension.yaml';
const DEV = 'client-extension.dev.yaml';
const content = 'a:\n  type: staticContent\n';
const script = 'a:\n  type: globalJS\n  url: index.js\n';
const site =
  'o:\n  type: oAuthApplicationHeadlessServer\n  .serviceAddress: localhost:8080\n  .serviceScheme: http\n' +
  'a:\n  type: siteInitializer\n  oAuthApplicationHeadlessServer: o\n  siteExternalReferenceCode: A\n';
const served = 'assemble:\n  - from: assets\n    into: static\n';

/** What the Liferay of all these projects offers. */
const known = {
  catalogue: catalogueWith({
    configurations: {
      'com.acme.MailConfiguration': {
        attributes: {
          address: { type: 'string' },
          protocol: { type: 'string', options: ['smtp', 'smtps'] },
        },
      },
    },
  }),
};
const settings = 'a:\n  type: instanceSettings\n  pid: com.acme.MailConfiguration\n';

const batch =
  'assemble:\n  - from: batch\n    into: batch\nb:\n  type: batch\n  oAuthApplicationHeadlessServer: o\n' +
  'o:\n  type: oAuthApplicationHeadlessServer\n  .serviceAddress: localhost:8080\n  .serviceScheme: http\n  scopes: [a.b]\n';
const LISTS = 'batch/01-lists.batch-engine-data.json';
const OBJECTS = 'batch/02-objects.batch-engine-data.json';
const LIST = 'com.liferay.headless.admin.list.type.dto.v1_0.ListTypeDefinition';

function objectWith(picklist: string): string {
  const configuration = { className: 'com.liferay.object.admin.rest.dto.v1_0.ObjectDefinition' };
  const objectFields = [{ name: 'state', listTypeDefinitionExternalReferenceCode: picklist }];
  return JSON.stringify(
    { configuration, items: [{ externalReferenceCode: 'T', name: 'T', objectFields }] },
    null,
    2,
  );
}

/** A project with one mistake, and the files that change, as they are afterwards. */
const cases: readonly (readonly [code: string, wrong: Files, right: Files])[] = [
  [
    'assemble-below-id',
    {
      [YAML]:
        'a:\n  assemble:\n    - from: x # all\n      into: static\n  type: staticContent\n\nb:\n  type: staticContent\n',
    },
    {
      [YAML]:
        'a:\n  type: staticContent\nassemble:\n  - from: x # all\n    into: static\n\nb:\n  type: staticContent\n',
    },
  ],
  [
    'assemble-below-id',
    { [YAML]: "a:\n    type: staticContent\n    assemble:\n    - from: x\n      include: ['*']\n" },
    { [YAML]: "a:\n    type: staticContent\nassemble:\n- from: x\n  include: ['*']\n" },
  ],
  [
    'assemble-key-unknown',
    { [YAML]: `${content}assemble:\n  - form: x\n    includes: '*.js'\n` },
    { [YAML]: `${content}assemble:\n  - from: x\n    include: '*.js'\n` },
  ],
  ['configuration-lost', { [YAML]: `${content}  description:\n  name: ~\n` }, { [YAML]: content }],
  [
    'entry-not-a-mapping',
    { [YAML]: 'a:\n  type: staticContent\n\u00a0\u00a0name: A\n' },
    { [YAML]: 'a:\n  type: staticContent\n  name: A\n' },
  ],
  [
    'instance-setting-not-offered',
    { [YAML]: `${settings}  protocol: 'SMTPS' # secure\n` },
    { [YAML]: `${settings}  protocol: 'smtps' # secure\n` },
  ],
  [
    'instance-setting-unknown',
    { [YAML]: `${settings}  adress: mail\n` },
    { [YAML]: `${settings}  address: mail\n` },
  ],
  [
    'instance-settings-pid-unknown',
    { [YAML]: settings.replace('com.acme.Mail', 'com.acme.mail') },
    { [YAML]: settings },
  ],
  [
    'batch-class-unknown',
    {
      [YAML]: batch,
      [LISTS]: `{\n  "configuration": {"className": "${LIST.toLowerCase()}"},\n  "items": []\n}`,
    },
    { [LISTS]: `{\n  "configuration": {"className": "${LIST}"},\n  "items": []\n}` },
  ],
  [
    'batch-reference-misspelt',
    {
      [YAML]: batch,
      [LISTS]: `{"configuration": {"className": "${LIST}"}, "items": [{"externalReferenceCode": "STATES"}]}`,
      [OBJECTS]: objectWith('States'),
    },
    { [OBJECTS]: objectWith('STATES') },
  ],
  [
    'lcp-id-fixed',
    { [YAML]: content, 'LCP.json': '{"id": "myproject"}' },
    { 'LCP.json': '{"id": "__PROJECT_ID__"}' },
  ],
  [
    'lcp-id-of-another',
    { [YAML]: content, 'LCP.json': '{\n\t"id":"other"\n}' },
    { 'LCP.json': '{\n\t"id":"__PROJECT_ID__"\n}' },
  ],
  [
    'lcp-property-misspelt',
    { [YAML]: content, 'LCP.json': '{ "loadBalancer": {"targetport": 80} }' },
    { 'LCP.json': '{ "loadBalancer": {"targetPort": 80} }' },
  ],
  [
    'lcp-value-unknown',
    { [YAML]: content, 'LCP.json': '{ "kind": "deployment" }\n' },
    { 'LCP.json': '{ "kind": "Deployment" }\n' },
  ],
  [
    'module-group-id-empty',
    { [YAML]: content, 'liferay-plugin-package.properties': '# Mine\nmodule-group-id=\nname=A\n' },
    { 'liferay-plugin-package.properties': '# Mine\nname=A\n' },
  ],
  [
    'portlet-category-outdated',
    { [YAML]: "a:\n  type: customElement\n  portletCategoryName: 'category.remote-apps'\n" },
    { [YAML]: "a:\n  type: customElement\n  portletCategoryName: 'category.client-extensions'\n" },
  ],
  ['profile-file-ignored', { [YAML]: content, 'client-extension.Dev.yml': '' }, { [DEV]: '' }],
  [
    'project-file-misnamed',
    { [YAML]: content, 'lcp.json': '{"id": "myproject"}' },
    { 'LCP.json': '{"id": "__PROJECT_ID__"}' },
  ],
  [
    'properties-without-id',
    {
      [YAML]:
        '# Mine\nassemble:\n- from: src\n  into: static\na: # The first.\ntype: globalCSS\n# Why\nurl: a.css\n\nb:\n  type: staticContent\n',
    },
    {
      [YAML]:
        '# Mine\nassemble:\n- from: src\n  into: static\na: # The first.\n  type: globalCSS\n  # Why\n  url: a.css\n\nb:\n  type: staticContent\n',
    },
  ],
  [
    'properties-without-id',
    { [YAML]: 'a:\ntype: globalCSS\nurl: a.css\nb:\ntype: globalJS\nurl: |-\n  b.js\n' },
    { [YAML]: 'a:\n  type: globalCSS\n  url: a.css\nb:\n  type: globalJS\n  url: |-\n    b.js\n' },
  ],
  [
    'property-not-text',
    { [YAML]: `${content}  webContextPath: 2024\n` },
    { [YAML]: `${content}  webContextPath: "2024"\n` },
  ],
  [
    'property-unknown',
    { [YAML]: 'a:\n  type: customElement\n  htmlElmentName: x-a\n  "cssUrls": [a.css]\n' },
    { [YAML]: 'a:\n  type: customElement\n  htmlElementName: x-a\n  "cssURLs": [a.css]\n' },
  ],
  [
    'property-value-invalid',
    { [YAML]: `${script}  scope: instance\n` },
    { [YAML]: `${script}  scope: company\n` },
  ],
  [
    'property-value-invalid',
    { [YAML]: `${script}  scriptLocation: Head\n` },
    { [YAML]: `${script}  scriptLocation: head\n` },
  ],
  [
    'reference-undefined',
    {
      [YAML]:
        'a:\n  type: objectAction\n  oAuth2ApplicationExternalReferenceCode: My-app\nmy-app:\n  type: oAuthApplicationUserAgent\n',
    },
    {
      [YAML]:
        'a:\n  type: objectAction\n  oAuth2ApplicationExternalReferenceCode: my-app\nmy-app:\n  type: oAuthApplicationUserAgent\n',
    },
  ],
  [
    'runtime-ignored',
    { [YAML]: `runtime:\n  type: jvm\n\n# A\n${content}` },
    { [YAML]: `\n# A\n${content}` },
  ],
  [
    'runtime-ignored',
    { [YAML]: 'a:\n  runtime:\n    port: 1\n  type: staticContent\n' },
    { [YAML]: content },
  ],
  [
    'script-attribute-number',
    { [YAML]: `${script}  scriptElementAttributes: {data-n: 3, data-m: 0.5}\n` },
    { [YAML]: `${script}  scriptElementAttributes: {data-n: "3", data-m: "0.5"}\n` },
  ],
  [
    'script-line-ends',
    {
      [YAML]: 'assemble:\n  - from: start.sh\n',
      Dockerfile: 'FROM scratch\n',
      'start.sh': '#!/bin/sh\r\necho\r\n',
    },
    { 'start.sh': '#!/bin/sh\necho\n' },
  ],
  [
    'service-address-without-port',
    {
      [YAML]: 'a:\n  type: oAuthApplicationUserAgent\n  .serviceAddress: localhost\n',
      'LCP.json': '{"loadBalancer": {"targetPort": 4711}}',
    },
    { [YAML]: 'a:\n  type: oAuthApplicationUserAgent\n  .serviceAddress: localhost:4711\n' },
  ],
  ['setting-read-otherwise', { [YAML]: `${script}  ' x': y\n` }, { [YAML]: `${script}  'x': y\n` }],
  [
    'setting-trimmed',
    { [YAML]: "a:\n  type: globalJS\n  url: ' index.js '\n" },
    { [YAML]: "a:\n  type: globalJS\n  url: 'index.js'\n" },
  ],
  [
    'setting-trimmed',
    { [YAML]: 'a:\n  type: globalJS\n  url: |\n    index.js\n  name: A\n' },
    { [YAML]: 'a:\n  type: globalJS\n  url: |-\n    index.js\n  name: A\n' },
  ],
  [
    'site-name-not-text',
    { [YAML]: `${site}  siteName: A\n  siteName_i18n:\n    en_US: 5\n`, 'site-initializer/a.json': '{}' },
    { [YAML]: `${site}  siteName: A\n  siteName_i18n:\n    en_US: "5"\n` },
  ],
  [
    'site-value-not-text',
    { [YAML]: `${site}  siteName: 2024\n`, 'site-initializer/a.json': '{}' },
    { [YAML]: `${site}  siteName: "2024"\n` },
  ],
  ['type-unknown', { [YAML]: 'a:\n  type: "CustomElemnt"\n' }, { [YAML]: 'a:\n  type: "customElement"\n' }],
  [
    'url-list-element-not-text',
    { [YAML]: `a:\n  type: customElement\n  urls: [1.5]\n${served}`, 'assets/1.5': '' },
    { [YAML]: `a:\n  type: customElement\n  urls: ["1.5"]\n${served}` },
  ],
  [
    'url-not-served',
    { [YAML]: `${script}${served}`, 'assets/Index.js': '' },
    { [YAML]: `${script.replace('index', 'Index')}${served}` },
  ],
  [
    'url-starts-with-static',
    { [YAML]: 'a:\n  type: globalJS\n  url: /static/a.js?v=1\n' },
    { [YAML]: 'a:\n  type: globalJS\n  url: a.js?v=1\n' },
  ],
  [
    'yaml-syntax',
    { [YAML]: 'a:\n  type: customElement\n  urls: [*.js, b.js]\n' },
    { [YAML]: 'a:\n  type: customElement\n  urls: ["*.js", b.js]\n' },
  ],
  [
    'yaml-syntax',
    { [YAML]: 'a:\n  type: jsImportMapsEntry\n  bareSpecifier: @acme/store # ours\n' },
    { [YAML]: 'a:\n  type: jsImportMapsEntry\n  bareSpecifier: "@acme/store" # ours\n' },
  ],
  [
    'yaml-syntax',
    { [YAML]: 'a:\n\u00a0 type: staticContent\n \u2003name: A\n' },
    { [YAML]: 'a:\n  type: staticContent\n  name: A\n' },
  ],
  ['yaml-syntax', { [YAML]: 'a:\n  type:\tstaticContent\n' }, { [YAML]: 'a:\n  type: staticContent\n' }],
];

const leftAlone: readonly (readonly [why: string, files: Files])[] = [
  ['properties have no id above', { [YAML]: 'type: globalCSS\nurl: a.css\n' }],
  [
    'a mapping may be one of the properties that are not indented',
    { [YAML]: 'a:\ntype: globalJS\nurl: a.js\nscriptElementAttributes:\n  async: true\n' },
  ],
  [
    'something else stands between an id and its properties',
    { [YAML]: 'a:\nassemble:\n  - from: src\ntype: globalCSS\nurl: a.css\n' },
  ],
  ['two names are near', { [YAML]: `${content}assemble:\n  - form: x\n    fron: y\n` }],
  ['the right name is there, too', { [YAML]: `${script}  Url: b.js\n` }],
  ['two keys would get one name', { [YAML]: 'a:\n  type: globalJS\n  url1: a.js\n  url2: b.js\n' }],
  ['the value does not fit the right name', { [YAML]: 'a:\n  type: customElement\n  url: a.js\n' }],
  ['the property is required, and waits for its value', { [YAML]: 'a:\n  type: instanceSettings\n  pid:\n' }],
  ['a comment may be a value without quotes', { [YAML]: `${content}  description: #fff\n` }],
  [
    'an empty key of a profile may take something back',
    { [YAML]: `${content}  description: A\n`, [DEV]: 'a:\n  description:\n' },
  ],
  [
    'the files may be in static/static',
    { [YAML]: `a:\n  type: globalJS\n  url: static/a.js\n${served}`, 'assets/static/': '' },
  ],
  [
    'there is a list of steps already',
    { [YAML]: `a:\n  type: staticContent\n  assemble: [{from: x}]\n${served}` },
  ],
  ['both names are there', { [YAML]: content, 'lcp.json': '{}', 'LCP.json': '{"id": "__PROJECT_ID__"}' }],
  ['a value with escapes', { [YAML]: 'a:\n  type: globalJS\n  url: "static/\\u0041.js"\n' }],
  ['null in a list', { [YAML]: `a:\n  type: customElement\n  urls: [null]\n${served}` }],
  ['an instance setting that is there as well', { [YAML]: `${settings}  adress: a\n  address: b\n` }],
  ['a value that is not offered in any letter case', { [YAML]: `${settings}  protocol: pop\n` }],
  ['a PID that is only near', { [YAML]: settings.replace('MailConfiguration', 'MailsConfiguration') }],
  [
    'a property of LCP.json that has the right name beside it',
    { [YAML]: content, 'LCP.json': '{"memory": 512, "memori": 256}' },
  ],
  ['a word of LCP.json that is only near', { [YAML]: content, 'LCP.json': '{"kind": "Deploymnt"}' }],
  ['a scope that nobody knows', { [YAML]: `${script}  scope: everywhere\n` }],
  [
    'what a build writes',
    {
      [YAML]: 'assemble:\n  - from: build\n',
      Dockerfile: 'FROM scratch\n',
      'build/start.sh': '#!/bin/sh\r\n',
    },
  ],
];

/** The files that fixing changes, and the codes of what it fixes. */
function fixed(
  files: Files,
  options: PackagingOptions = {},
): Promise<{ readonly changed: Files; readonly codes: readonly string[] }> {
  const inProject = Object.entries(files).map(([path, text]) => [`my-project/${path}`, text] as const);
  return withWorkspace(Object.fromEntries(inProject), (root) => {
    const memory = filesInMemory(root);
    const project = projectIn(root, 'my-project');
    const result = fixInFiles(project, memory, { ...known, ...options });
    const changed = memory.changes().map(({ file, after = '' }) => [file.slice('my-project/'.length), after]);
    return {
      changed: Object.fromEntries(changed) as Files,
      codes: result.fixed.map(({ code }) => code),
    };
  });
}

function each(files: Files, change: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
}

/** Other ways to write the same files; scripts and JSON have no comments. */
const styles: readonly (readonly [style: string, (text: string) => string])[] = [
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['no line end at its end', (text) => text.replace(/\n$/, '')],
  ['comments around', (text) => `# über\n\n${text}\n# end\n`],
];

describe('a fix', () => {
  it('there is a case for each code', () => {
    const alone = ['language-file-byte-order-mark', 'type-unknown-in-profile'];
    const coded = [...new Set([...cases.map(([code]) => code), ...alone])];
    expect(coded.sort()).toEqual(fixableCodes);
  });

  it.each(cases)('%s: makes right of wrong, and then there is nothing to fix', async (code, wrong, right) => {
    const { changed, codes } = await fixed(wrong);
    expect(changed).toEqual(right);
    expect(codes).toContain(code);
    const renamed = code === 'project-file-misnamed' || code === 'profile-file-ignored';
    const rest = renamed ? { [YAML]: wrong[YAML] ?? '' } : wrong;
    expect((await fixed({ ...rest, ...right })).changed).toEqual({});
  });

  it.each(leftAlone)('leaves alone: %s', async (_why, files) => {
    expect((await fixed(files)).changed).toEqual({});
  });

  describe.each(styles)('keeps every other byte of a yaml with %s', (_style, change) => {
    const ofYaml = cases.filter(([, wrong, right]) =>
      [...Object.keys(wrong), ...Object.keys(right)].every((path) => path.endsWith('.yaml')),
    );
    it.each(ofYaml)('%s', async (_code, wrong, right) => {
      expect((await fixed(each(wrong, change))).changed).toEqual(each(right, change));
    });
  });

  it('corrects a type of a profile that is not looked at', async () => {
    const dev = 'b:\n  type: globaljs\n  url: a.js\n';
    const files = { [YAML]: content, [DEV]: dev };
    const right = { [DEV]: dev.replace('globaljs', 'globalJS') };
    const code = 'type-unknown-in-profile';
    expect(await fixed(files, { profile: 'default' })).toEqual({ changed: right, codes: [code] });
    expect(await fixed(files)).toEqual({ changed: right, codes: ['type-unknown'] });
  });

  it('removes the mark of a language file', async () => {
    const text = 'a=A\n';
    await withWorkspace({ 'language/Language.properties': `\ufeff${text}` }, (root) => {
      const memory = filesInMemory(root);
      const project = { ...projectIn(root, 'language'), kind: 'language' as const };
      expect(fixInFiles(project, memory, {}).fixed.map(({ code }) => code)).toEqual([
        'language-file-byte-order-mark',
      ]);
      expect(memory.changes()).toMatchObject([{ after: text }]);
    });
  });
});
