import { configFaults } from './config-faults';
import {
  CONFIG,
  PROPERTIES,
  configText,
  headers,
  inConfig,
  placeIn,
  rightArchive,
  site,
  withConfig,
  withHeaders,
  withMembers,
  withSite,
  zip,
} from './right-archive';
import { zipByHand, type HandmadeZip } from './zip-by-hand';

/** An archive with one thing wrong, and what is to be said of it. */
export interface ArchiveFault {
  readonly it: string;
  readonly zip: HandmadeZip;
  /** Of the archive; default: tickets.zip. */
  readonly name?: string;
  /** The code, and the file, line and column. */
  readonly named: readonly [code: string, place: string];
}

/** Archives with one thing wrong each. */
export const archiveFaults: readonly ArchiveFault[] = [
  ...configFaults.map(({ it, zip: file, code, token }) => ({
    it,
    zip: file,
    named: [code, inConfig(file, token)] as const,
  })),
  {
    it: 'a name without .zip',
    zip: rightArchive,
    name: 'tickets.jar',
    named: ['archive-not-recognized', ':1:1'],
  },
  {
    it: 'nothing of a client extension',
    zip: { entries: [{ name: 'a.txt', content: 'a' }] },
    named: ['archive-not-recognized', ':1:1'],
  },
  {
    it: 'everything in one folder',
    zip: { entries: rightArchive.entries.map((entry) => ({ ...entry, name: `tickets/${entry.name}` })) },
    named: ['archive-not-recognized', ':1:1'],
  },
  {
    it: 'a config file under another name',
    zip: zip({ [CONFIG]: undefined, 'client-extension-config.json': configText }),
    named: ['archive-config-misnamed', '!/client-extension-config.json:1:1'],
  },
  {
    it: 'a config file in a directory',
    zip: zip({ [CONFIG]: undefined, [`WEB-INF/${CONFIG}`]: configText }),
    named: ['archive-config-misnamed', `!/WEB-INF/${CONFIG}:1:1`],
  },
  {
    it: 'no properties',
    zip: zip({ 'WEB-INF/': undefined, [PROPERTIES]: undefined }),
    named: ['archive-properties-missing', ':1:1'],
  },
  {
    it: 'a directory without an entry',
    zip: zip({ 'static/css/a.css': '' }),
    named: ['archive-directory-missing', '!/static/css/a.css:1:1'],
  },
  {
    it: 'a directory whose entry comes later',
    zip: zip({ 'static/css/a.css': '', 'static/css/': '' }),
    named: ['archive-directory-missing', '!/static/css/a.css:1:1'],
  },
  {
    it: 'a file twice',
    zip: { entries: [...rightArchive.entries, { name: 'static/a.js', content: '2;\n' }] },
    named: ['archive-path-twice', '!/static/a.js:1:1'],
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
  },
  {
    it: 'no module-group-id',
    zip: zip({ [PROPERTIES]: headers.replace(/module.*\n/, '') }),
    named: ['module-group-id-missing', `!/${PROPERTIES}:1:1`],
  },
  {
    it: 'a web context path of its own',
    zip: withHeaders('Web-ContextPath=/other'),
    named: ['web-context-path-own', `!/${PROPERTIES}:4:1`],
  },
  {
    it: 'a macro in a header',
    zip: withHeaders('Long-Name=${user.name}'),
    named: ['bundle-header-expanded', `!/${PROPERTIES}:4:1`],
  },
  {
    it: 'a package that nothing exports',
    zip: withHeaders('Import-Package=com.example.nowhere'),
    named: ['bundle-requirement', `!/${PROPERTIES}:4:1`],
  },
  {
    it: 'a symbolic name with a blank',
    zip: zip({ [PROPERTIES]: headers.replace('=tickets', '=ticket list') }),
    named: ['bundle-name-invalid', `!/${PROPERTIES}:1:1`],
  },
  {
    it: 'half an escape in the properties',
    zip: withHeaders('Long-Name=\\u12'),
    named: ['properties-escape-malformed', `!/${PROPERTIES}:4:11`],
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
  },
  {
    it: 'a site without its content',
    zip: zip({ ...site, 'site-initializer/site-initializer.zip': undefined }),
    named: ['site-file-missing', '!/site-initializer/:1:1'],
  },
  {
    it: 'a site that is not JSON',
    zip: withSite('{name: A}\n'),
    named: ['json-syntax', '!/site-initializer/site-initializer.json:1:2'],
  },
  {
    it: 'a site whose name is a list',
    zip: withSite('{"name": ["A"]}\n'),
    named: ['site-value-not-text', '!/site-initializer/site-initializer.json:1:10'],
  },
  {
    it: 'a site with an unknown member',
    zip: withSite('{"name": "A", "nam": "B"}\n'),
    named: ['site-member-unknown', '!/site-initializer/site-initializer.json:1:15'],
  },
  {
    it: 'names of a site by language',
    zip: withSite('{"name": "A", "name_i18n": {}}\n'),
    named: ['site-name-by-release', '!/site-initializer/site-initializer.json:1:15'],
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
