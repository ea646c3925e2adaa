import { describe, expect, it } from 'vitest';
import { checkProject, shown, type CheckCase } from '../../../test/check-project';
import { server, site } from '../../../test/snippets';

const script = 'type: globalJS, url: a.js';
const app = 'type: oAuthApplicationUserAgent, .serviceAddress: "a:1", .serviceScheme: http';
/** A type whose settings the portal gets as values. */
const settings = 'type: instanceSettings, pid: com.example.Mail';

const cases: readonly CheckCase[] = [
  {
    it: 'own texts without a value, whatever the type',
    yaml: `a:\n  type: globalJS\n  url: a.js\n  description:\nb: {${app}, name: , sourceCodeURL: ~}`,
    finds: ['configuration-lost 4:3', 'configuration-lost 5:84', 'configuration-lost 5:92'],
  },
  {
    it: 'settings without a value, where the portal gets values',
    yaml: `a: {${settings}, x: }\nb: {${script}, baseURL: , scriptLocation: }`,
    finds: ['configuration-lost 1:52', 'configuration-lost 2:32'],
  },
  {
    it: 'keys that differ only in case, also from those that the archive has anyway',
    yaml: `a:\n  type: instanceSettings\n  pid: com.example.Mail\n  Host: 1\n  host: 2\n  baseUrl: x`,
    finds: ['configuration-keys-alike 5:3', 'configuration-keys-alike 6:3'],
  },
  {
    it: 'keys with a colon, and without a name',
    yaml: `a:\n  type: instanceSettings\n  pid: com.example.Mail\n  url:colon: 1\n  port:Integer: 1\n  count:Long: x\n  list:String[]: [a]\n  "": 1`,
    finds: [
      'configuration-lost 4:3',
      'configuration-key-typed 5:3',
      'configuration-lost 6:3',
      'configuration-key-typed 7:3',
      'configuration-lost 8:3',
    ],
  },
  {
    it: 'keys that the portal sets itself',
    yaml: `a: {${settings}, service.pid: x, ":configurator:ranking": 1}`,
    finds: ['configuration-key-reserved 1:52', 'configuration-key-reserved 1:68'],
  },
  {
    it: 'numbers that do not fit, and those that releases read differently',
    yaml: `a: {${settings}, big: 9223372036854775808, ok: 9223372036854775807, low: [-9223372036854775809], half: 1.5, five: 5.0, thousand: 1.0e+3}`,
    finds: [
      'configuration-number-too-large 1:57',
      'configuration-number-too-large 1:109',
      'configuration-number-by-release 1:149',
      'configuration-number-by-release 1:164',
    ],
  },
  {
    it: 'lists and mappings that become one text',
    yaml: `a: {${settings}, mixed: [1, a], none: [~], nested: [[1]], map: {b: 1}, good: [1, 2.5], texts: [a, b], empty: []}`,
    finds: [
      'configuration-value-as-json 1:59',
      'configuration-value-as-json 1:73',
      'configuration-value-as-json 1:86',
      'configuration-value-as-json 1:98',
    ],
  },
  {
    it: 'no fault in a text for each language, and one in what only looks like it',
    yaml: `a: {${settings}, body: {en_US: Hello, de_DE: Hallo, fr: Salut}, two: {en_US: 1}, sizes: {large: L}}`,
    finds: ['configuration-value-as-json 1:104', 'configuration-value-as-json 1:123'],
  },
  {
    it: 'properties that are no lines of a properties file',
    yaml: `a:\n  ${script.replaceAll(', ', '\n  ')}\n  properties:\n    list: [a, b]\n    path: C:\\temp\n    "#note": x\n    two words: x\n    good: a = b\n    number: 1`,
    finds: [
      'property-read-otherwise 5:5',
      'property-read-otherwise 6:5',
      'property-read-otherwise 7:5',
      'property-read-otherwise 8:5',
    ],
  },
  {
    it: 'blanks at the edges of settings, where the portal gets lines',
    yaml: `a: {type: globalJS, url: " a.js"}\nb: {${settings}, x: " y "}`,
    finds: ['setting-trimmed 1:26'],
  },
  {
    it: 'keys of lines that are cut or taken for comments',
    yaml: `a: {${script}, "#x": 1, "k=v": 2}`,
    finds: [
      'property-unknown 1:32',
      'setting-read-otherwise 1:32',
      'property-unknown 1:41',
      'setting-read-otherwise 1:41',
    ],
  },
  { it: 'ids with a slash', yaml: `a/b: {${script}}`, finds: ['id-with-slash 1:1'] },
  {
    it: 'headers that change what the portal makes of the archive',
    yaml: `a: {${script}}`,
    files: {
      'liferay-plugin-package.properties':
        '# ours\nmodule-group-id=\nWeb-ContextPath: /other\nLong-Name=a\\\n  ${b}\nImport-Package=com.x\nFine=1\n',
    },
    finds: [
      'module-group-id-empty liferay-plugin-package.properties 2:1',
      'web-context-path-own liferay-plugin-package.properties 3:1',
      'bundle-header-expanded liferay-plugin-package.properties 4:1',
      'bundle-requirement liferay-plugin-package.properties 6:1',
    ],
  },
  {
    it: 'the web context path that the URLs have',
    yaml: `a: {${script}, webContextPath: /mine}`,
    files: { 'liferay-plugin-package.properties': 'Web-ContextPath=/mine\n' },
    finds: [],
  },
  {
    it: 'values of a site that are no texts, and names by language',
    yaml: `a: {${site}, siteName: [b], siteName_i18n: {en_US: x}}${server}`,
    files: { 'site-initializer/a.json': '{}' },
    finds: ['site-value-not-text 1:108', 'site-name-by-release 1:113'],
  },
  {
    it: 'a site that is in another profile only',
    yaml: server,
    files: {
      'client-extension.dev.yaml': `a: {${site}, siteName: b}`,
      'site-initializer/a.json': '{}',
    },
    finds: ['site-initializer-undescribed client-extension.dev.yaml 1:1'],
  },
];

describe('what the portal drops or reads differently', () => {
  it.each(cases)('$it', async ({ finds, ...given }) => {
    expect((await checkProject(given)).map(shown)).toEqual(finds);
  });
});
