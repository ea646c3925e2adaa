/** A project that Liferay's plugin packages, and that the portal then drops or reads differently (docs/spec/acceptance.md). */
export interface Fault {
  readonly it: string;
  /** Files by their paths in the project. */
  readonly files: Readonly<Record<string, string>>;
  /** `code line`, with the file before it where it is not client-extension.yaml. */
  readonly named: string;
  /** What the portal's own parts say of it: a part of a diagnostic's code and text. */
  readonly shown: string;
}

const YAML = 'client-extension.yaml';
const elsewhere = 'https://example.com/a.js';
const script = `a:\n  type: globalJS\n  url: ${elsewhere}\n`;
const mail = 'a:\n  type: instanceSettings\n  pid: com.example.Mail\n';
const application =
  'app:\n  type: oAuthApplicationHeadlessServer\n  .serviceAddress: "localhost:1"\n  .serviceScheme: http\n';
const site =
  'a:\n  type: siteInitializer\n  oAuthApplicationHeadlessServer: app\n  siteExternalReferenceCode: A\n  siteName: ';

function yaml(text: string): Fault['files'] {
  return { [YAML]: text };
}

function withProperties(text: string): Fault['files'] {
  return { [YAML]: script, 'liferay-plugin-package.properties': text };
}

export const faults: readonly Fault[] = [
  {
    it: 'a description without a value',
    files: yaml(`${script}  description:\n`),
    named: 'configuration-lost 4',
    shown: 'no-configuration: .*~a does not become',
  },
  {
    it: 'a setting without a value',
    files: yaml(`${mail}  host:\n`),
    named: 'configuration-lost 4',
    shown: 'no-configuration: .*~a does not become',
  },
  {
    it: 'keys that differ only in case',
    files: yaml(`${mail}  Host: a\n  host: b\nb:\n  type: instanceSettings\n  pid: com.example.Other\n`),
    named: 'configuration-keys-alike 5',
    shown: 'no-configuration: .*~b does not become',
  },
  {
    it: 'a key that differs only in case from one that the archive has anyway',
    files: yaml(`${mail}  baseUrl: a\n`),
    named: 'configuration-keys-alike 4',
    shown: 'configurator: ERROR Invalid JSON',
  },
  {
    it: 'a key with a colon',
    files: yaml(`${mail}  url:colon: a\n`),
    named: 'configuration-lost 4',
    shown: 'configurator: .*Invalid value/type .*url:colon',
  },
  {
    it: 'a value that is not of the type of its key',
    files: yaml(`${mail}  port:Integer: a\n`),
    named: 'configuration-lost 4',
    shown: 'configurator: .*Invalid value/type .*port:Integer',
  },
  {
    it: 'a number beyond 64 bits',
    files: yaml(`${mail}  big: 9223372036854775808\n`),
    named: 'configuration-number-too-large 4',
    shown: 'configurations: .*"big":.*-922337203685477',
  },
  {
    it: 'a decimal number without a fraction',
    files: yaml(`${mail}  five: 5.0\n`),
    named: 'configuration-number-by-release 4',
    shown: 'older-portal-reads: .*five is .*Double.*Long',
  },
  {
    it: 'a list of several types',
    files: yaml(`${mail}  hosts: [a, 1]\n`),
    named: 'configuration-value-as-json 4',
    shown: 'configurations: .*"hosts":\\{"type":"String"',
  },
  {
    it: 'a list of lists',
    files: yaml(`${mail}  hosts: [[a]]\n`),
    named: 'configuration-value-as-json 4',
    shown: 'configurations: .*"hosts":\\{"type":"String"',
  },
  {
    it: 'a list with an empty item',
    files: yaml(`${mail}  hosts: [a, ~]\n`),
    named: 'configuration-value-as-json 4',
    shown: 'configurations: .*"hosts":\\{"type":"String"',
  },
  {
    it: 'a mapping',
    files: yaml(`${mail}  hosts: {a: b}\n`),
    named: 'configuration-value-as-json 4',
    shown: 'configurations: .*"hosts":\\{"type":"String"',
  },
  {
    it: 'a key with a type',
    files: yaml(`${mail}  port:Integer: 25\n`),
    named: 'configuration-key-typed 4',
    shown: 'configurations: .*"port":\\{"type":"Integer"',
  },
  {
    it: 'a key that the portal sets itself',
    files: yaml(`${mail}  service.pid: mine\n  host: a\n`),
    named: 'configuration-key-reserved 4',
    shown: 'configurations: (?!.*"service.pid":).*"host"',
  },
  {
    it: 'a list in properties',
    files: yaml(`${script}  properties:\n    names: [a, b]\n`),
    named: 'property-read-otherwise 5',
    shown: 'properties-read: .*names is written',
  },
  {
    it: 'a backslash in properties',
    files: yaml(`${script}  properties:\n    folder: C:\\temp\n`),
    named: 'property-read-otherwise 5',
    shown: 'properties-read: .*folder is written',
  },
  {
    it: 'blanks at the edges of a setting',
    files: yaml(script.replace(elsewhere, `" ${elsewhere}"`)),
    named: 'setting-trimmed 3',
    shown: 'typeSettings-read: .*url is written',
  },
  {
    it: 'a setting that begins a comment',
    files: yaml(`${script}  "#note": b\n`),
    named: 'setting-read-otherwise 4',
    shown: 'typeSettings-read: .*#note is written',
  },
  {
    it: 'an id with a slash',
    files: yaml(script.replace('a:', 'a/b:')),
    named: 'id-with-slash 1',
    shown: 'key: .*is read as "a"',
  },
  {
    it: 'an empty module-group-id',
    files: withProperties('module-group-id=\n'),
    named: 'module-group-id-empty liferay-plugin-package.properties 1',
    shown: 'no-bundle: ',
  },
  {
    it: 'a web context path of its own',
    files: {
      [YAML]: 'assemble: [{from: src, into: static}]\na:\n  type: globalJS\n  url: a.js\n',
      'src/a.js': '1;\n',
      'liferay-plugin-package.properties': 'X=1\nWeb-ContextPath=/other\n',
    },
    named: 'web-context-path-own liferay-plugin-package.properties 2',
    shown: 'url-elsewhere: ',
  },
  {
    it: 'a macro in a header',
    files: withProperties('Long-Name=${user.name} a\n'),
    named: 'bundle-header-expanded liferay-plugin-package.properties 1',
    shown: 'header-changed: Long-Name',
  },
  {
    it: 'a package that nothing exports',
    files: withProperties('Import-Package=com.example.nowhere\n'),
    named: 'bundle-requirement liferay-plugin-package.properties 1',
    shown: 'bundle-refused: .*com.example.nowhere',
  },
  {
    it: 'a site whose name is a list',
    files: { [YAML]: `${site}[A]\n${application}`, 'site-initializer/a.json': '{}' },
    named: 'site-value-not-text 5',
    shown: 'site-json: ',
  },
  {
    it: 'names of a site by language',
    files: {
      [YAML]: `${site}A\n  siteName_i18n: {pt_BR: B}\n${application}`,
      'site-initializer/a.json': '{}',
    },
    named: 'site-name-by-release 6',
    shown: 'site-json: ',
  },
  {
    it: 'a site that only another profile describes',
    files: {
      [YAML]: application,
      'client-extension.dev.yaml': `${site}A\n`,
      'site-initializer/a.json': '{}',
    },
    named: 'site-initializer-undescribed client-extension.dev.yaml 1',
    shown: 'site-json: there is no site-initializer.json',
  },
  {
    it: 'a site without content',
    files: { [YAML]: `${site}A\n${application}`, 'site-initializer/': '' },
    named: 'site-initializer-empty 1',
    shown: 'site-zip: there is no site-initializer.zip',
  },
];
