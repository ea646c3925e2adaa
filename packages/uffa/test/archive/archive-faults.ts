import { zipByHand, type HandmadeEntry, type HandmadeZip } from './zip-by-hand';

/** An archive with one thing wrong, and what is to be said of it. */
export interface ArchiveFault {
  readonly it: string;
  readonly zip: HandmadeZip;
  /** Of the archive; default: tickets.zip. */
  readonly name?: string;
  /** The code, and the file, line and column. */
  readonly named: readonly [code: string, place: string];
  /** What the portal's own parts say: a part of a diagnostic's code and text; absent: they have nothing to do with it. */
  readonly shown?: string;
}

type Members = Readonly<Record<string, unknown>>;

const CET = 'com.liferay.client.extension.type.configuration.CETConfiguration';
const CONFIG = 'tickets.client-extension-config.json';
const PROPERTIES = 'WEB-INF/liferay-plugin-package.properties';
const INSTANCE = 'dxp.lxc.liferay.com.virtualInstanceId';

const script: Members = {
  ':configurator:policy': 'force',
  baseURL: '${portalURL}/o/tickets',
  buildTimestamp: 1,
  description: '',
  [INSTANCE]: 'default',
  name: 'Tickets',
  projectId: 'tickets',
  projectName: 'tickets',
  properties: [],
  sourceCodeURL: '',
  type: 'globalJS',
  typeSettings: ['url=a.js'],
  webContextPath: '/tickets',
};

const headers = 'Bundle-SymbolicName=tickets\nname=tickets\nmodule-group-id=liferay\n';

/** What a right archive holds, by path; undefined leaves a file out, and names that end with a slash are directories. */
type Files = Readonly<Record<string, string | Buffer | undefined>>;

const right: Files = {
  Dockerfile: 'FROM liferay/caddy:latest\nCOPY static/ /public_html/\n',
  'LCP.json': '{\n  "id": "tickets"\n}\n',
  'WEB-INF/': '',
  [PROPERTIES]: headers,
  'static/': '',
  'static/a.js': '1;\n',
  [CONFIG]: text({ [`${CET}~a`]: script }),
};

/** An archive with nothing wrong. */
export const rightArchive: HandmadeZip = zip({});

function zip(files: Files): HandmadeZip {
  return { entries: entriesOf({ ...right, ...files }) };
}

function entriesOf(files: Files): readonly HandmadeEntry[] {
  return Object.entries(files).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content, method: name.endsWith('/') ? 0 : 8 }],
  );
}

function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** With other members in the configuration; undefined leaves one out. */
function withMembers(members: Members): HandmadeZip {
  return zip({ [CONFIG]: text({ [`${CET}~a`]: { ...script, ...members } }) });
}

function withSettings(...typeSettings: readonly unknown[]): HandmadeZip {
  return withMembers({ typeSettings });
}

function withConfig(config: string | Buffer): HandmadeZip {
  return zip({ [CONFIG]: config });
}

function withHeaders(lines: string): HandmadeZip {
  return zip({ [PROPERTIES]: `${headers}${lines}\n` });
}

const site: Files = {
  'site-initializer/': '',
  'site-initializer/site-initializer.json': text({ externalReferenceCode: 'A', name: 'A' }),
  'site-initializer/site-initializer.zip': zipByHand({
    entries: [{ name: 'site-initializer/a.json', content: '{}' }],
  }),
};

function withSite(json: string): HandmadeZip {
  return zip({ ...site, 'site-initializer/site-initializer.json': json });
}

const configText = text({ [`${CET}~a`]: script });

/** The place of the first of some text in the config file that a fault has. */
function inConfig(file: HandmadeZip, token: string, name = CONFIG): string {
  const entry = file.entries.find((each) => each.name === name);
  return placeIn(String(entry?.content), token, name);
}

function placeIn(content: string, token: string, name: string): string {
  const at = content.indexOf(token);
  if (at < 0) throw new Error(`${name} has no ${token}`);
  const before = content.slice(0, at).split('\n');
  return `!/${name}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

interface ConfigFault {
  readonly it: string;
  readonly zip: HandmadeZip;
  readonly code: string;
  readonly token: string;
  readonly shown?: string;
}

const configFaults: readonly ConfigFault[] = [
  {
    it: 'a config file that is not JSON',
    zip: withConfig(configText.replace('"projectId": "tickets",', '"projectId": "tickets"')),
    code: 'json-syntax',
    token: '"projectName"',
    shown: 'configurator: .*Invalid JSON',
  },
  {
    it: 'a comment in a config file',
    zip: withConfig(`// made by hand\n${configText}`),
    code: 'json-syntax',
    token: '// made',
    shown: 'older-portal-refuses: ',
  },
  {
    it: 'a byte order mark',
    zip: withConfig(`\ufeff${configText}`),
    code: 'json-syntax',
    token: '\ufeff',
    shown: 'configurator: .*Invalid JSON',
  },
  {
    it: 'a list in place of an object',
    zip: withConfig('[]\n'),
    code: 'archive-json-not-object',
    token: '[',
    shown: 'configurator: .*Invalid JSON',
  },
  {
    it: 'a configuration that is a number',
    zip: withConfig(text({ [`${CET}~a`]: script, 'com.example~b': 1 })),
    code: 'configuration-not-object',
    token: '1\n}',
    shown: 'no-configuration: com.example~b',
  },
  {
    it: 'a configuration twice in a file',
    zip: withConfig(configText.replace(/\}\n$/, `,"${CET}~a": ${JSON.stringify(script)}}`)),
    code: 'configuration-key-twice',
    token: `"${CET}~a": {":conf`,
    shown: 'older-portal-refuses: .*Duplicate key',
  },
  {
    it: 'a member twice',
    zip: withConfig(configText.replace('"name": "Tickets"', '"name": "Tickets", "name" : ""')),
    code: 'configuration-key-twice',
    token: '"name" :',
    shown: 'older-portal-refuses: .*Duplicate key',
  },
  {
    it: 'a member without a value',
    zip: withMembers({ description: null }),
    code: 'configuration-lost',
    token: '"description"',
    shown: 'no-configuration: .*~a does not become',
  },
  {
    it: 'keys that differ only in case',
    zip: withMembers({ Name: 'A' }),
    code: 'configuration-keys-alike',
    token: '"Name"',
    shown: 'configurator: .*Invalid JSON',
  },
  {
    it: 'a key with a colon',
    zip: withMembers({ 'url:colon': 'A' }),
    code: 'configuration-lost',
    token: '"url:colon"',
    shown: 'configurator: .*Invalid value/type',
  },
  {
    it: 'a key with a type',
    zip: withMembers({ 'port:Integer': 1 }),
    code: 'configuration-key-typed',
    token: '"port:Integer"',
    shown: 'configurations: .*"port":\\{"type":"Integer"',
  },
  {
    it: 'a value that is not of the type of its key',
    zip: withMembers({ 'port:Integer': 'a' }),
    code: 'configuration-lost',
    token: '"port:Integer"',
    shown: 'configurator: .*Invalid value/type',
  },
  {
    it: 'an empty key',
    zip: withMembers({ '': 'a' }),
    code: 'configuration-lost',
    token: '"":',
    shown: 'no-configuration: ',
  },
  {
    it: 'a key that the portal sets itself',
    zip: withMembers({ 'service.pid': 'mine' }),
    code: 'configuration-key-reserved',
    token: '"service.pid"',
    shown: 'configurations: (?!.*"service.pid":)',
  },
  {
    it: 'a directive that there is not',
    zip: withMembers({ ':configurator:polici': 'force' }),
    code: 'configuration-key-reserved',
    token: '":configurator:polici"',
    shown: 'configurations: (?!.*polici)',
  },
  {
    it: 'a number beyond 64 bits',
    zip: withConfig(configText.replace('"projectId"', '"big": 9223372036854775808, "projectId"')),
    code: 'configuration-number-too-large',
    token: '9223372036854775808',
    shown: 'configurations: .*"big":.*-922337203685477',
  },
  {
    it: 'a decimal number without a fraction',
    zip: withConfig(configText.replace('"projectId"', '"five": 5.0, "projectId"')),
    code: 'configuration-number-by-release',
    token: '5.0',
    shown: 'older-portal-reads: .*five is .*Double.*Long',
  },
  {
    it: 'a list of several types',
    zip: withMembers({ hosts: ['a', 1] }),
    code: 'configuration-value-as-json',
    token: '[\n      "a"',
    shown: 'configurations: .*"hosts":\\{"type":"String"',
  },
  {
    it: 'a mapping',
    zip: withMembers({ hosts: { a: 'b' } }),
    code: 'configuration-value-as-json',
    token: '{\n      "a"',
    shown: 'configurations: .*"hosts":\\{"type":"String"',
  },
  {
    it: 'a key without an id',
    zip: withConfig(text({ [CET]: script })),
    code: 'configuration-key-without-id',
    token: `"${CET}"`,
    shown: 'no-factory-pid: ',
  },
  {
    it: 'a key without a PID',
    zip: withConfig(text({ [`${CET}~a`]: script, '~b': { [INSTANCE]: 'default' } })),
    code: 'configuration-key-without-id',
    token: '"~b"',
    shown: 'key: ~b',
  },
  {
    it: 'an id with a slash',
    zip: withConfig(text({ [`${CET}~a/b`]: script })),
    code: 'id-with-slash',
    token: `"${CET}~a/b"`,
    shown: 'key: .*is read as "a"',
  },
  {
    it: 'a PID with a typo',
    zip: withConfig(text({ [`${CET.replace('CETConf', 'CETKonf')}~a`]: script })),
    code: 'configuration-pid-unknown',
    token: '"com.liferay',
    shown: 'unknown-pid: ',
  },
  {
    it: 'an unknown type',
    zip: withMembers({ type: 'globalJs' }),
    code: 'configuration-type-unknown',
    token: '"globalJs"',
    shown: 'unknown-type: .*globalJs',
  },
  ...['baseURL', 'name', 'type'].map((member) => ({
    it: `a configuration without ${member}`,
    zip: withMembers({ [member]: undefined }),
    code: 'configuration-member-missing',
    token: `"${CET}~a"`,
    shown: `configuration-refused: .*not set ${member}`,
  })),
  {
    it: 'a configuration without a virtual instance',
    zip: withMembers({ [INSTANCE]: undefined }),
    code: 'configuration-member-missing',
    token: `"${CET}~a"`,
    shown: 'virtual-instance: ',
  },
  {
    it: 'a build timestamp that is not a number',
    zip: withMembers({ buildTimestamp: 'yesterday' }),
    code: 'configuration-member-of-wrong-kind',
    token: '"yesterday"',
    shown: 'configuration-refused: .*yesterday',
  },
  {
    it: 'settings that are an object',
    zip: withMembers({ typeSettings: { url: 'a.js' } }),
    code: 'configuration-member-of-wrong-kind',
    token: '{\n      "url"',
    shown: 'setting-lost: ',
  },
  {
    it: 'a setting without "="',
    zip: withSettings('url=a.js', 'async'),
    code: 'setting-line-without-key',
    token: '"async"',
    shown: 'setting-lost: .*"async"',
  },
  {
    it: 'a setting with blanks at its edges',
    zip: withSettings('url=a.js '),
    code: 'setting-trimmed',
    token: '"url=a.js "',
  },
  {
    it: 'a property with a backslash',
    zip: withMembers({ properties: ['folder=C:\\temp'] }),
    code: 'property-read-otherwise',
    token: '"folder=',
  },
  {
    it: 'a URL that no file answers',
    zip: withSettings('url=b.js'),
    code: 'url-not-served',
    token: '"url=b.js"',
    shown: 'url-missing: ',
  },
  {
    it: 'a URL that starts with static/',
    zip: withSettings('url=static/a.js'),
    code: 'url-starts-with-static',
    token: '"url=static/a.js"',
    shown: 'url-missing: ',
  },
  {
    it: 'a pattern in place of a URL',
    zip: withSettings('url=*.js'),
    code: 'url-wildcard-left',
    token: '"url=*.js"',
    shown: 'url-missing: ',
  },
  {
    it: 'several URLs in place of one',
    zip: withSettings('url=a.js\nb.js'),
    code: 'url-of-several-lines',
    token: '"url=a.js',
    shown: 'url-',
  },
  {
    it: 'a second web context path',
    zip: withConfig(
      text({
        [`${CET}~a`]: script,
        [`${CET}~b`]: { ...script, baseURL: '${portalURL}/o/other', webContextPath: '/other' },
      }),
    ),
    code: 'web-context-path-differs',
    token: '"/other"',
    shown: 'url-elsewhere: .*~b',
  },
];

export const archiveFaults: readonly ArchiveFault[] = [
  ...configFaults.map(({ it, zip: file, code, token, shown }) => ({
    it,
    zip: file,
    named: [code, inConfig(file, token)] as const,
    ...(shown === undefined ? {} : { shown }),
  })),
  {
    it: 'a name without .zip',
    zip: rightArchive,
    name: 'tickets.jar',
    named: ['archive-not-recognized', ':1:1'],
    shown: 'not-recognized: ',
  },
  {
    it: 'nothing of a client extension',
    zip: { entries: [{ name: 'a.txt', content: 'a' }] },
    named: ['archive-not-recognized', ':1:1'],
    shown: 'not-recognized: ',
  },
  {
    it: 'everything in one folder',
    zip: { entries: rightArchive.entries.map((entry) => ({ ...entry, name: `tickets/${entry.name}` })) },
    named: ['archive-not-recognized', ':1:1'],
    shown: 'not-recognized: ',
  },
  {
    it: 'a config file under another name',
    zip: zip({ [CONFIG]: undefined, 'client-extension-config.json': configText }),
    named: ['archive-config-misnamed', '!/client-extension-config.json:1:1'],
    shown: 'configurator: .*No configurations',
  },
  {
    it: 'a config file in a directory',
    zip: zip({ [CONFIG]: undefined, [`WEB-INF/${CONFIG}`]: configText }),
    named: ['archive-config-misnamed', `!/WEB-INF/${CONFIG}:1:1`],
    shown: 'configurator: .*No configurations',
  },
  {
    it: 'no properties',
    zip: zip({ 'WEB-INF/': undefined, [PROPERTIES]: undefined }),
    named: ['archive-properties-missing', ':1:1'],
    shown: 'no-bundle: ',
  },
  {
    it: 'a directory without an entry',
    zip: zip({ 'static/css/a.css': '' }),
    named: ['archive-directory-missing', '!/static/css/a.css:1:1'],
    shown: 'half-unpacked: .*static/css/a.css',
  },
  {
    it: 'a directory whose entry comes later',
    zip: zip({ 'static/css/a.css': '', 'static/css/': '' }),
    named: ['archive-directory-missing', '!/static/css/a.css:1:1'],
    shown: 'half-unpacked: .*static/css/a.css',
  },
  {
    it: 'a file twice',
    zip: { entries: [...rightArchive.entries, { name: 'static/a.js', content: '2;\n' }] },
    named: ['archive-path-twice', '!/static/a.js:1:1'],
    shown: 'half-unpacked: ',
  },
  {
    it: 'a damaged entry',
    zip: {
      entries: rightArchive.entries.map((entry) =>
        entry.name === 'LCP.json' ? { ...entry, central: { crc32: 1 }, local: { crc32: 1 } } : entry,
      ),
    },
    named: ['archive-entry-unreadable', '!/LCP.json:1:1'],
  },
  {
    it: 'bytes behind the end',
    zip: { ...rightArchive, prefix: Buffer.from('hidden') },
    named: ['archive-malformed', ':1:1'],
  },
  {
    it: 'a path out of the archive',
    zip: { entries: [...rightArchive.entries, { name: '../a.js', content: '' }] },
    named: ['archive-path-unsafe', '!/../a.js:1:1'],
  },
  {
    it: 'a configuration in two files',
    zip: zip({ 'other.client-extension-config.json': configText }),
    named: ['configuration-twice', `!/other.client-extension-config.json:2:3`],
  },
  {
    it: 'an empty module-group-id',
    zip: zip({ [PROPERTIES]: headers.replace('liferay', '') }),
    named: ['module-group-id-empty', `!/${PROPERTIES}:3:1`],
    shown: 'no-bundle: ',
  },
  {
    it: 'no module-group-id',
    zip: zip({ [PROPERTIES]: headers.replace(/module.*\n/, '') }),
    named: ['module-group-id-missing', `!/${PROPERTIES}:1:1`],
    shown: 'no-bundle: ',
  },
  {
    it: 'a web context path of its own',
    zip: withHeaders('Web-ContextPath=/other'),
    named: ['web-context-path-own', `!/${PROPERTIES}:4:1`],
    shown: 'url-elsewhere: ',
  },
  {
    it: 'a macro in a header',
    zip: withHeaders('Long-Name=${user.name}'),
    named: ['bundle-header-expanded', `!/${PROPERTIES}:4:1`],
    shown: 'header-changed: Long-Name',
  },
  {
    it: 'a package that nothing exports',
    zip: withHeaders('Import-Package=com.example.nowhere'),
    named: ['bundle-requirement', `!/${PROPERTIES}:4:1`],
    shown: 'bundle-refused: ',
  },
  {
    it: 'a symbolic name with a blank',
    zip: zip({ [PROPERTIES]: headers.replace('=tickets', '=ticket list') }),
    named: ['bundle-name-invalid', `!/${PROPERTIES}:1:1`],
    shown: 'bnd-error: ',
  },
  {
    it: 'half an escape in the properties',
    zip: withHeaders('Long-Name=\\u12'),
    named: ['properties-escape-malformed', `!/${PROPERTIES}:4:11`],
    shown: 'unreadable: ',
  },
  {
    it: 'a text that is not UTF-8',
    zip: withConfig(Buffer.from(configText.replace('Tickets', 'Tickéts'), 'latin1')),
    named: ['archive-text-not-utf8', placeIn(configText, 'ets",\n    "projectId', CONFIG)],
  },
  {
    it: 'no LCP.json',
    zip: zip({ 'LCP.json': undefined }),
    named: ['archive-container-file-missing', ':1:1'],
  },
  {
    it: 'no Dockerfile',
    zip: zip({ Dockerfile: undefined }),
    named: ['archive-container-file-missing', ':1:1'],
  },
  {
    it: 'an LCP.json that is not JSON',
    zip: zip({ 'LCP.json': '{"id": tickets}\n' }),
    named: ['archive-lcp-json-invalid', '!/LCP.json:1:8'],
  },
  {
    it: 'a token in LCP.json',
    zip: zip({ 'LCP.json': '{\n  "id": "__PROJECT_ID__"\n}\n' }),
    named: ['archive-token-left', '!/LCP.json:2:10'],
  },
  {
    it: 'a token in the Dockerfile',
    zip: zip({ Dockerfile: 'FROM liferay/caddy:latest\nENV A=__a.name__\n' }),
    named: ['archive-token-left', '!/Dockerfile:2:7'],
  },
  {
    it: 'a Dockerfile that copies what is not there',
    zip: zip({ Dockerfile: 'FROM scratch\nCOPY app.jar /\n' }),
    named: ['dockerfile-source-missing', '!/Dockerfile:2:6'],
  },
  {
    it: 'a site without its description',
    zip: zip({ ...site, 'site-initializer/site-initializer.json': undefined }),
    named: ['site-file-missing', '!/site-initializer/:1:1'],
    shown: 'site-json: there is no site-initializer.json',
  },
  {
    it: 'a site without its content',
    zip: zip({ ...site, 'site-initializer/site-initializer.zip': undefined }),
    named: ['site-file-missing', '!/site-initializer/:1:1'],
    shown: 'site-zip: there is no site-initializer.zip',
  },
  {
    it: 'a site that is not JSON',
    zip: withSite('{name: A}\n'),
    named: ['json-syntax', '!/site-initializer/site-initializer.json:1:2'],
    shown: 'site-json: ',
  },
  {
    it: 'a site whose name is a list',
    zip: withSite('{"name": ["A"]}\n'),
    named: ['site-value-not-text', '!/site-initializer/site-initializer.json:1:10'],
    shown: 'site-json: ',
  },
  {
    it: 'a site with an unknown member',
    zip: withSite('{"name": "A", "nam": "B"}\n'),
    named: ['site-member-unknown', '!/site-initializer/site-initializer.json:1:15'],
    shown: 'site-json: ',
  },
  {
    it: 'names of a site by language',
    zip: withSite('{"name": "A", "name_i18n": {}}\n'),
    named: ['site-name-by-release', '!/site-initializer/site-initializer.json:1:15'],
    shown: 'site-json: ',
  },
  {
    it: 'a private file',
    zip: zip({ 'static/.env': 'A=1\n' }),
    named: ['static-file-private', '!/static/.env:1:1'],
  },
  {
    it: 'a file name that older portals serve under another path',
    zip: rightArchive,
    name: 'tickets-2.0-rc.zip',
    named: ['archive-context-by-name', ':1:1'],
    shown: 'context-by-name: ',
  },
  {
    it: 'a config file of more than a million bytes',
    zip: withMembers({ note: 'a'.repeat(1_000_001) }),
    named: ['archive-text-too-large', `!/${CONFIG}:1:1`],
  },
];

/** The archive of a fault, as a file has it. */
export function faultBytes({ zip: file }: ArchiveFault): Buffer {
  return zipByHand(file);
}
