import { describe, expect, it } from 'vitest';
import { checkProject, shown, type CheckCase } from '../../../test/check-project';
import { action, application, assemble, batch, element, server, site } from '../../../test/snippets';
import { typeRegistry } from '../../extension-types';

const refused: readonly CheckCase[] = [
  {
    it: 'a batch without its directory and its application',
    yaml: 'data:\n  type: batch',
    finds: ['batch-needs-one-application 1:1', 'property-required 1:1', 'directory-required 2:9'],
  },
  {
    it: 'a file in place of the batch directory',
    yaml: batch + server,
    files: { batch: '' },
    finds: ['directory-required 1:14'],
  },
  {
    it: 'instanceSettings without pid',
    yaml: 'a: {type: instanceSettings, PID: x}',
    finds: ['property-required 1:1'],
  },
  {
    it: 'a scope that globalCSS does not know',
    yaml: 'a: {type: globalCSS, url: "//a.b/c.css", scope: page}',
    finds: ['property-value-invalid 1:49'],
  },
  {
    it: 'a boolean as scope',
    yaml: 'a: {type: globalCSS, url: a.css, scope: on}',
    finds: ['property-value-invalid 1:41'],
  },
  {
    it: 'scope and location of a globalJS, both at once',
    yaml: 'a: {type: globalJS, url: a.js, scope: instance, scriptLocation: [head]}',
    finds: ['property-value-invalid 1:39', 'property-value-invalid 1:65'],
  },
  {
    it: 'a scope of globalCSS in a themeCSS',
    yaml: 'a: {type: themeCSS, clayURL: c, mainURL: m, scope: company}',
    finds: ['property-value-invalid 1:52'],
  },
  {
    it: 'script element attributes that are a list',
    yaml: 'a: {type: globalJS, url: a.js, scriptElementAttributes: [b]}',
    finds: ['property-not-a-mapping 1:57'],
  },
  {
    it: 'all bad script element attributes, and the scope beside them',
    yaml: 'a:\n  type: globalJS\n  url: a.js\n  scope: b\n  scriptElementAttributes:\n    id:\n    src: x\n    l: [1]\n    m: {a: b}\n    ok: true',
    finds: [
      'property-value-invalid 4:10',
      'script-attribute-without-value 6:5',
      'script-attribute-src 7:5',
      'script-attribute-not-scalar 8:8',
      'script-attribute-not-scalar 9:8',
    ],
  },
  {
    it: 'a site initializer without anything',
    yaml: `a: {type: siteInitializer}${server}`,
    finds: [
      'property-required 1:1',
      'property-required 1:1',
      'property-required 1:1',
      'directory-required 1:11',
    ],
  },
  {
    it: 'words and names of a site initializer',
    yaml: `a: {${site}, siteName: N,\n  builtInTemplateType: x, membershipType: closed,\n  siteName_i18n: {en_US: , pt_BR: 5}}${server}`,
    files: { 'site-initializer/a.json': '{}' },
    finds: [
      'property-value-invalid 2:24',
      'property-value-invalid 2:43',
      'site-name-by-release 3:3',
      'site-name-without-value 3:26',
      'site-name-not-text 3:35',
    ],
  },
  {
    it: 'site names that are a list',
    yaml: `a: {${site}, siteName: N,\n  siteName_i18n: [a]}${server}`,
    files: { 'site-initializer/a.json': '{}' },
    finds: ['site-name-by-release 2:3', 'property-not-a-mapping 2:18'],
  },
  { it: 'a type in the wrong case', yaml: 'a:\n  type: iFrame\n  url: //x', finds: ['type-unknown 2:9'] },
  { it: 'a type that there is not', yaml: 'a:\n  type: microservice', finds: ['type-unknown 2:9'] },
  { it: 'a type that was removed', yaml: 'a: {type: themeJS}', finds: ['type-unknown 1:11'] },
  { it: 'no type', yaml: 'my-own-widget:\n  urls: [a.js]', finds: ['type-missing 1:1'] },
  {
    it: 'a web context path that is a number',
    yaml: `a: {${element}, webContextPath: 5}`,
    finds: ['property-not-text 1:78'],
  },
  {
    it: 'two batches',
    yaml: `${batch}\nmore: {type: batch, oAuthApplicationHeadlessServer: server}${server}`,
    files: { 'batch/': '' },
    finds: ['several-batch-extensions 2:1'],
  },
  {
    it: 'a batch with a user agent',
    yaml: `data: {type: batch, oAuthApplicationHeadlessServer: app}${application}`,
    files: { 'batch/': '' },
    finds: ['batch-needs-one-application 1:1', 'reference-of-wrong-type 1:53'],
  },
  {
    it: 'a batch with two servers',
    yaml: batch + server + server.replace('server:', 'second:'),
    files: { 'batch/': '' },
    finds: ['batch-needs-one-application 7:1'],
  },
  {
    it: 'frontend beside a microservice',
    yaml: `a: {${element}}\n${action}${application}\n${assemble}`,
    finds: ['grouping-not-allowed 2:1'],
  },
  {
    it: 'frontend beside batch',
    yaml: `${batch}${server}a: {${element}}`,
    files: { 'batch/': '' },
    finds: ['grouping-not-allowed 6:1'],
  },
  {
    it: 'an unreadable package.json',
    yaml: `a: {${element}}`,
    files: { 'package.json': '{"a": }' },
    finds: ['json-syntax package.json 1:7'],
  },
  {
    it: 'a package.json that is a list',
    yaml: `a: {${element}}`,
    files: { 'package.json': '[]' },
    finds: ['package-json-not-an-object package.json 1:1'],
  },
  {
    it: 'an empty package.json',
    yaml: `a: {${element}}`,
    files: { 'package.json': '' },
    finds: ['package-json-not-an-object package.json 1:1'],
  },
  {
    it: 'scripts that are no object',
    yaml: `a: {${element}}`,
    files: { 'package.json': '{\n  "scripts": []}' },
    finds: ['package-json-scripts-invalid package.json 2:14'],
  },
  {
    it: 'a bad value in a profile that is not active',
    yaml: 'a: {type: globalCSS, url: a.css}',
    files: { 'client-extension.dev.yaml': 'a: {scope: everywhere}' },
    finds: ['property-value-invalid client-extension.dev.yaml 1:12'],
  },
  {
    it: 'a bad value of the base that the active profile mends, once',
    yaml: 'a: {type: globalCSS, url: a.css, scope: wrong}',
    files: {
      'client-extension.dev.yaml': 'a: {scope: layout}',
      'client-extension.qa.yaml': 'a: {url: b.css}',
    },
    profile: 'dev',
    finds: ['property-value-invalid 1:41'],
  },
  {
    it: 'a mix that the active profile makes',
    yaml: `a: {${element}}`,
    files: { 'client-extension.dev.yaml': action.replace('app', 'LXC:app') },
    profile: 'dev',
    finds: [
      'grouping-not-allowed client-extension.dev.yaml 1:1',
      'microservice-without-program client-extension.dev.yaml 1:1',
    ],
  },
  {
    it: 'an unknown type in the active profile',
    yaml: `a: {${element}}`,
    files: { 'client-extension.dev.yaml': 'b: {type: nonsense}' },
    profile: 'dev',
    finds: ['type-unknown client-extension.dev.yaml 1:11'],
  },
];

describe("what Liferay's plugin refuses", () => {
  it.each(refused)('is an error: $it', async ({ finds, ...given }) => {
    const diagnostics = await checkProject(given);
    expect(diagnostics.map(shown)).toEqual(finds);
    expect(diagnostics.map(({ severity }) => severity)).toContain('error');
  });

  it('offers the type that is meant', async () => {
    const [diagnostic] = await checkProject({ yaml: 'a: {type: oauthApplicationUserAgent}' });
    expect(diagnostic).toMatchObject({
      code: 'type-unknown',
      args: { nearest: 'oAuthApplicationUserAgent' },
    });
  });

  it('lists the types where none is near', async () => {
    const [diagnostic] = await checkProject({ yaml: 'a: {type: guiClientExtension}' });
    expect(diagnostic).toMatchObject({ code: 'type-unknown', args: { types: [...typeRegistry().keys()] } });
    expect(diagnostic?.args).not.toHaveProperty('nearest');
  });
});
