import type { PropertySpec } from './extension-type';

/** The properties that an entry of any type may have (behaviour.md 3, 7). */
export const commonProperties: Readonly<Record<string, PropertySpec>> = {
  type: { kind: 'string', description: 'The type; the key of the entry where it is absent.' },
  name: { kind: 'string', description: 'The name that people see in Liferay.' },
  description: { kind: 'string', description: 'What the client extension is for.' },
  sourceCodeURL: { kind: 'string', description: 'Where its source code is.' },
  properties: { kind: 'map', description: 'Free settings, handed over as lines of `key=value`.' },
  baseURL: {
    kind: 'string',
    description:
      'What relative URLs are resolved against; `${portalURL}/o/` and the web context path by default.',
  },
  webContextPath: {
    kind: 'string',
    description: 'The path under which Liferay serves the files; `/` and the project name by default.',
  },
  'dxp.lxc.liferay.com.virtualInstanceId': {
    kind: 'string',
    description: 'The virtual instance. Deprecated: set `liferay.virtual.instance.id` for the workspace.',
  },
};
