import { describe, expect, it } from 'vitest';
import { checkProject, type CheckCase } from '../../test/check-project';
import { application, assemble, server } from '../../test/snippets';

const docker = { Dockerfile: 'FROM alpine:3', 'LCP.json': '{}' };

/** Found in projects that work, or in Liferay's own (mistakes.md). */
const projects: readonly Omit<CheckCase, 'finds'>[] = [
  {
    it: 'URLs with a leading slash',
    yaml: 'a: {type: editorConfigContributor, url: /e.js}\nassemble: [{from: js, into: static}]',
  },
  {
    it: 'two elements with one name and one friendly URL',
    yaml: `
a: {type: customElement, htmlElementName: same-name, friendlyURLMapping: same, urls: [a.js]}
b: {type: customElement, htmlElementName: same-name, friendlyURLMapping: same, urls: [b.js]}`,
  },
  {
    it: "digits in the element's name",
    yaml: 'a: {type: customElement, htmlElementName: my-app2, urls: [a.js]}',
  },
  { it: "ids that do not start with the directory's name", yaml: 'something-else: {type: staticContent}' },
  { it: 'ids with capitals', yaml: 'My-Element_1: {type: staticContent}' },
  {
    it: 'an OAuth application without scopes',
    yaml: 'a: {type: oAuthApplicationUserAgent, .serviceAddress: localhost:1, .serviceScheme: http}',
  },
  {
    it: 'null and nested values in the settings of payment and tax',
    yaml: `
pay: {type: commercePaymentIntegration, key: k, paymentIntegrationTypeSettings: {a: , b: {c: [1]}}}
tax: {type: commerceTaxEngine, key: k, taxEngineTypeSettings: {a: , b: {c: [1]}}}`,
    files: docker,
  },
  {
    it: 'editorConfigKeys without a value',
    yaml: 'a: {type: editorConfigContributor, editorConfigKeys: , url: a.js}',
  },
  {
    it: 'several OAuth applications beside a microservice',
    yaml: `
act: {type: objectAction, oAuth2ApplicationExternalReferenceCode: app, resourcePath: /x}${application}${server}
more: {type: oAuthApplicationUserAgent, .serviceAddress: "localhost:1", .serviceScheme: http}
${assemble}`,
    files: docker,
  },
  {
    it: 'an OAuth application alone, with a Dockerfile and a deployment',
    yaml: application,
    files: { Dockerfile: 'FROM liferay/jar-runner', 'LCP.json': '{"kind": "Deployment"}' },
  },
  {
    it: 'a checkout step with the jar of its service',
    yaml: `
step:
  type: commerceCheckoutStep
  checkoutStepName: s
  oAuth2ApplicationExternalReferenceCode: app${application}
assemble: [{fromTask: bootJar}, {from: assets, into: static}]`,
    files: docker,
  },
  {
    it: 'a microservice without assemble',
    yaml: 'c: {type: captcha, oAuth2ApplicationExternalReferenceCode: LXC:app, resourcePath: /x}',
    files: docker,
  },
  { it: 'an LCP.json without members', yaml: 'a: {type: staticContent}', files: { 'LCP.json': '{}' } },
  { it: 'a project with assemble only', yaml: 'assemble: [{from: src, into: static}]' },
  { it: 'a project with comments only', yaml: '# nothing yet' },
  {
    it: 'references to other projects',
    yaml: `a: {type: workflowAction, oAuth2ApplicationExternalReferenceCode: LXC:their-app, resourcePath: /x}\n${assemble}`,
    files: docker,
  },
  {
    it: 'scopes of objects without c_',
    yaml: 'a: {type: oAuthApplicationUserAgent, .serviceAddress: a:1, .serviceScheme: http, scopes: [C_Ticket.everything, Ticket]}',
  },
  {
    it: 'remote URLs without assemble',
    yaml: 'a: {type: customElement, htmlElementName: a-b, urls: ["https://cdn.example.org/a.js"]}',
  },
  {
    it: 'profile files that add entries',
    yaml: 'a: {type: staticContent}',
    files: { 'client-extension.dev.yaml': 'b: {type: staticContent}' },
  },
  { it: 'from and into that are a dot', yaml: 'a: {type: staticContent}\nassemble: [{from: ., into: .}]' },
  { it: 'trailing slashes', yaml: 'a: {type: staticContent}\nassemble: [{from: a/, into: static/}]' },
  {
    it: 'two items with one source',
    yaml: 'a: {type: staticContent}\nassemble: [{from: a, include: "*.js", into: static/js}, {from: a, include: "*.css", into: static}]',
  },
];

describe('what must not be rejected', () => {
  it.each(projects)('has no error for $it', async (project) => {
    const errors = (await checkProject(project)).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });
});
