import { describe, expect, it } from 'vitest';
import { checkProject, shown, type CheckCase } from '../../../test/check-project';
import { action, application, assemble, element, server, site } from '../../../test/snippets';

const warned: readonly CheckCase[] = [
  {
    it: 'an unknown type in a profile that is not active',
    yaml: `a: {${element}}`,
    files: { 'client-extension.dev.yaml': 'b: {type: nonsense}' },
    finds: ['type-unknown-in-profile client-extension.dev.yaml 1:11'],
  },
  {
    it: 'the id of another project in LCP.json',
    yaml: `a: {${element}}`,
    files: { 'LCP.json': '{"id": "other"}' },
    finds: ['lcp-id-of-another LCP.json 1:8'],
  },
  {
    it: "the project's id written out in LCP.json",
    yaml: `a: {${element}}`,
    files: { 'LCP.json': '{"id": "myproject"}' },
    finds: ['lcp-id-fixed LCP.json 1:8'],
  },
  {
    it: 'files that only some disks find',
    yaml: `a: {${element}}`,
    files: { 'lcp.json': '{}', 'liferay-Plugin-package.properties': '' },
    finds: [
      'project-file-misnamed lcp.json 1:1',
      'project-file-misnamed liferay-Plugin-package.properties 1:1',
    ],
  },
  {
    it: 'sources in dist',
    yaml: `a: {${element}}\nassemble:\n  - from: ./dist/\n  - from: dist/app\n  - include: dist/*.js`,
    finds: ['assemble-from-dist 3:11', 'assemble-from-dist 4:11', 'assemble-from-dist 5:14'],
  },
  {
    it: 'a script of the whole instance that is put nowhere',
    yaml: `a: {type: globalJS, url: 'https://a.example/a.js', scope: company}\nb: {type: globalJS, url: 'https://a.example/b.js', scope: company, scriptLocation: head}\nc: {type: globalJS, url: 'https://a.example/c.js', scope: layout}\nd: {type: globalCSS, url: 'https://a.example/d.css', scope: company}`,
    finds: ['script-location-missing 1:59'],
  },
  {
    it: 'all of build',
    yaml: `a: {${element}}\nassemble:\n  - from: build/`,
    finds: ['assemble-whole-build 3:11'],
  },
  {
    it: 'blocks of the top level below an id, whatever the type takes',
    yaml: `a:\n  type: globalCSS\n  url: a.css\n  assemble:\n    - from: assets\n  runtime:\n    template: node\nb:\n  type: instanceSettings\n  pid: com.example.B\n  assemble: [{from: b}]`,
    finds: ['assemble-below-id 4:3', 'runtime-ignored 6:3', 'assemble-below-id 11:3'],
  },
  {
    it: 'unknown properties',
    yaml: `a: {${element},\n  cssUrls: [a.css],\n  version: 2}`,
    finds: ['property-unknown 2:3', 'property-unknown 3:3'],
  },
  {
    it: 'mappings and lists where one text is read',
    yaml: `a: {${element}, friendlyURLMapping: {b: c}, baseURL: [d, e], portletCategoryName: [[f]]}`,
    finds: ['property-of-wrong-kind 1:82', 'property-of-wrong-kind 1:99', 'property-of-wrong-kind 1:129'],
  },
  {
    it: 'what is neither true nor false',
    yaml: `a: {${element}, useESM: "yes", instanceable: 2}\nb: {${element}, useESM: [true, true], instanceable: [ture]}`,
    finds: [
      'property-of-wrong-kind 1:70',
      'property-of-wrong-kind 1:91',
      'property-of-wrong-kind 2:70',
      'property-of-wrong-kind 2:99',
    ],
  },
  {
    it: 'what is not a whole number',
    yaml: 'a: {type: commerceCheckoutStep, checkoutStepOrder: first}\nb: {type: commerceCheckoutStep, checkoutStepOrder: 1.5}',
    finds: ['property-of-wrong-kind 1:52', 'property-of-wrong-kind 2:52'],
  },
  {
    it: 'a mapping in place of a list, and in one',
    yaml: `a: {${element}, cssURLs: {b: c}}${application}  scopes: [d, {e: f}, [g]]`,
    finds: ['property-of-wrong-kind 1:71', 'property-of-wrong-kind 6:15'],
  },
  {
    it: 'properties that Liferay needs',
    yaml: 'a: {type: oAuthApplicationUserAgent}\nb: {type: iframe}\nc: {type: customElement}',
    finds: [
      'property-missing 1:1',
      'property-missing 1:1',
      'property-missing 2:1',
      'property-missing 3:1',
      'property-missing 3:1',
    ],
  },
  {
    it: 'patterns that reach node_modules',
    yaml: `a: {${element}}\nassemble:\n  - include: ["**/*.js"]`,
    files: { 'node_modules/a.js': '' },
    finds: ['node-modules-left-out 3:5'],
  },
  {
    it: 'a microservice without assemble',
    yaml: action + application,
    finds: ['microservice-without-program 1:1'],
  },
  {
    it: 'an action with a headless server',
    yaml: `${action.replace('app', 'server')}${server}${assemble}`,
    finds: ['reference-of-wrong-type 1:70'],
  },
  {
    it: 'a misspelt application',
    yaml: `${action.replace('app', 'ap')}${application}${assemble}`,
    finds: ['reference-undefined 1:70'],
  },
  {
    it: 'an application of another project',
    yaml: `${action}\n${assemble}`,
    finds: ['reference-to-another-project 1:70'],
  },
  {
    it: 'a port that LCP.json does not have',
    yaml: application,
    files: {
      'LCP.json': '{"loadBalancer": {"targetPort": 2}, "ports": [{"port": 3}], "env": {"PORT": "4"}}',
    },
    finds: ['service-port-differs 4:20'],
  },
  {
    it: 'a local address without a port',
    yaml: application.replace(':1', ''),
    files: { 'LCP.json': '{"loadBalancer": {"targetPort": 2}}' },
    finds: ['service-address-without-port 4:20'],
  },
  {
    it: 'scopes that are cut short',
    yaml: `${application}  scopes:\n    - Liferay.Headless.Batch.Engine\n    - C_Order.read\n    - C_Order.everything.write\n    - my.scope`,
    finds: ['scope-incomplete 7:7', 'scope-incomplete 8:7'],
  },
  {
    it: 'the category of remote apps',
    yaml: `a: {${element}, portletCategoryName: category.remote-apps}`,
    finds: ['portlet-category-outdated 1:83'],
  },
  {
    it: "a dev server's address without a profile",
    yaml: `a: {${element}, cssURLs: ["http://localhost:3000/a.css"]}`,
    finds: ['url-of-this-machine 1:72'],
  },
  {
    it: 'a virtual instance in the yaml',
    yaml: `a: {${element}, dxp.lxc.liferay.com.virtualInstanceId: x}`,
    finds: ['virtual-instance-property-deprecated 1:1'],
  },
];

const fine: readonly Omit<CheckCase, 'finds'>[] = [
  {
    it: 'values that come to the text of the kind: a list of one, its element alone, a number, a quoted boolean',
    yaml: `a: {${element}, cssURLs: b.css, portletCategoryName: [c], useESM: ["true"], instanceable: "off"}
b: {type: customElement, htmlElementName: 5, urls: a.js, friendlyURLMapping: , useESM: , cssURLs: }
c: {type: commerceCheckoutStep, checkoutStepOrder: "10", active: 1}`,
  },
  {
    it: 'settings of a service as a text',
    yaml: `c: {type: commerceTaxEngine, key: k, taxEngineTypeSettings: "a=b"}\n${assemble}`,
    files: { Dockerfile: 'FROM alpine:3', 'LCP.json': '{}' },
  },
  {
    it: 'a batch without files, its property empty',
    yaml: `data: {type: batch, oAuthApplicationHeadlessServer: }${server}`,
    files: { 'batch/': '' },
  },
  {
    it: 'a site whose words are null',
    yaml: `a: {${site}, siteName: , builtInTemplateType: , membershipType: ~}${server}`,
    files: { 'site-initializer/a.json': '{}' },
  },
  { it: 'values that only another type checks', yaml: 'a: {type: globalCSS, url: a.css, scope: }' },
  {
    it: "the token for LCP.json's id",
    yaml: `a: {${element}}`,
    files: { 'LCP.json': '{"id": "__PROJECT_ID__"}' },
  },
  {
    it: 'a service at another host',
    yaml: application.replace('localhost:1', 'api.example.com') + action + `\n${assemble}`,
  },
  {
    it: "a dev server's address in the profile of one's own machine",
    yaml: `a: {${element}}`,
    files: { 'client-extension.local.yaml': 'a: {urls: ["http://localhost:3000/a.js"]}' },
    profile: 'local',
  },
  {
    it: 'node_modules that is asked for',
    yaml: `a: {${element}}\nassemble: [{from: ., include: ["**/*.js", "node_modules/a/**"]}]`,
    files: { 'node_modules/a.js': '' },
  },
  {
    it: 'any attribute of a configuration',
    yaml: 'a: {type: instanceSettings, pid: com.example.A, whatever: [1], url: x}',
  },
  {
    it: 'a package.json without scripts, or with none',
    yaml: `a: {${element}}`,
    files: { 'package.json': '{"scripts": null}' },
  },
  {
    it: 'a mix in a profile that is not active',
    yaml: `a: {${element}}`,
    files: { 'client-extension.dev.yaml': action },
  },
];

describe('what builds and does not work', () => {
  it.each(warned)('warns of $it', async ({ finds, ...given }) => {
    const diagnostics = await checkProject(given);
    expect(diagnostics.map(shown)).toEqual(finds);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each(fine)('has nothing to say of $it', async (given) => {
    expect((await checkProject(given)).map(shown)).toEqual([]);
  });

  it('offers the property that is meant', async () => {
    const [diagnostic] = await checkProject({ yaml: `a: {${element}, htmlElemetName: x}` });
    expect(diagnostic).toMatchObject({ code: 'property-unknown', args: { nearest: 'htmlElementName' } });
  });
});
