import { zipByHand, type HandmadeEntry, type HandmadeZip } from './zip-by-hand';

type Members = Readonly<Record<string, unknown>>;

export const CET = 'com.liferay.client.extension.type.configuration.CETConfiguration';
export const CONFIG = 'tickets.client-extension-config.json';
export const PROPERTIES = 'WEB-INF/liferay-plugin-package.properties';
export const INSTANCE = 'dxp.lxc.liferay.com.virtualInstanceId';

export const script: Members = {
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

export const headers = 'Bundle-SymbolicName=tickets\nname=tickets\nmodule-group-id=liferay\n';

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

/** A right archive with these files in place of its own. */
export function zip(files: Files): HandmadeZip {
  return { entries: entriesOf({ ...right, ...files }) };
}

function entriesOf(files: Files): readonly HandmadeEntry[] {
  return Object.entries(files).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content, method: name.endsWith('/') ? 0 : 8 }],
  );
}

/** JSON as packaging writes it. */
export function text(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** With other members in the configuration; undefined leaves one out. */
export function withMembers(members: Members): HandmadeZip {
  return zip({ [CONFIG]: text({ [`${CET}~a`]: { ...script, ...members } }) });
}

/** With these `typeSettings` in the configuration. */
export function withSettings(...typeSettings: readonly unknown[]): HandmadeZip {
  return withMembers({ typeSettings });
}

/** With this config file. */
export function withConfig(config: string | Buffer): HandmadeZip {
  return zip({ [CONFIG]: config });
}

/** With these lines behind its properties. */
export function withHeaders(lines: string): HandmadeZip {
  return zip({ [PROPERTIES]: `${headers}${lines}\n` });
}

/** The files of a site. */
export const site: Files = {
  'site-initializer/': '',
  'site-initializer/site-initializer.json': text({ externalReferenceCode: 'A', name: 'A' }),
  'site-initializer/site-initializer.zip': zipByHand({
    entries: [{ name: 'site-initializer/a.json', content: '{}' }],
  }),
};

/** With this description of a site. */
export function withSite(json: string): HandmadeZip {
  return zip({ ...site, 'site-initializer/site-initializer.json': json });
}

/** The config file of a right archive. */
export const configText = text({ [`${CET}~a`]: script });

/** The place of the first of some text in the config file that a fault has. */
export function inConfig(file: HandmadeZip, token: string, name = CONFIG): string {
  const entry = file.entries.find((each) => each.name === name);
  return placeIn(String(entry?.content), token, name);
}

/** The place of the first of some text in a file. */
export function placeIn(content: string, token: string, name: string): string {
  const at = content.indexOf(token);
  if (at < 0) throw new Error(`${name} has no ${token}`);
  const before = content.slice(0, at).split('\n');
  return `!/${name}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
