import type { EntryContent } from '../../src/entry';
import { CLIENT_EXTENSION_TYPE_PID } from '../../src/extension-types/client-extension-type-pid';
import { siteOf, type SiteOptions } from '../../src/preview/site/site-of';
import type { PreviewSite } from '../../src/preview/site/site';
import { uffaOf } from '../archive/uffa-of';

/** An extension of a test, as its configuration has it. */
export interface TestExtension {
  readonly type: string;
  readonly name?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly properties?: readonly string[];
  readonly baseURL?: string;
}

export interface TestProject {
  readonly name: string;
  readonly extensions: Readonly<Record<string, TestExtension>>;
  /** By their paths below `static/`. */
  readonly files?: Readonly<Record<string, EntryContent | string>>;
}

const OAUTH2_USER_AGENT =
  'com.liferay.oauth2.provider.configuration.OAuth2ProviderApplicationUserAgentConfiguration';

/** The site of projects whose archives have these configurations and files. */
export function testSite(projects: readonly TestProject[], options?: SiteOptions): Promise<PreviewSite> {
  return siteOf(
    projects.map(({ name, extensions, files = {} }) => {
      const configuration = Object.fromEntries(
        Object.entries(extensions).map(([id, extension]) => [keyOf(id, extension), members(name, extension)]),
      );
      const uffa = uffaOf({
        ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`static/${path}`, content])),
        [`${name}.client-extension-config.json`]: JSON.stringify(configuration),
      });
      return { root: `client-extensions/${name}`, uffa: { ...uffa, name } };
    }),
    options,
  );
}

function keyOf(id: string, { type }: TestExtension): string {
  return `${type === 'oAuthApplicationUserAgent' ? OAUTH2_USER_AGENT : CLIENT_EXTENSION_TYPE_PID}~${id}`;
}

function members(
  project: string,
  { type, name = '', settings = {}, properties = [], baseURL }: TestExtension,
): unknown {
  return {
    baseURL: baseURL ?? `\${portalURL}/o/${project}`,
    buildTimestamp: 1700000000000,
    name,
    properties,
    type,
    typeSettings: Object.entries(settings).map(([key, value]) => `${key}=${value}`),
    webContextPath: `/${project}`,
  };
}
