import type { PreviewSite } from '../site/site';
import { offeredBy, perhapsOffered } from './offered';
import type { Switches } from './switches';

/** The module that the preview makes itself, in place of the portal's. */
export const OAUTH2_CLIENT = '@liferay/oauth2-provider-web/client';

/** Where the module of a name is, as a package has it. */
export interface PackageModule {
  /** The package. */
  readonly name: string;
  /** What follows the package in the name, such as `client`; empty: its main module. */
  readonly path: string;
}

/** Names of React by the major version that they promise. */
const ALIAS = /^(react|react-dom)-(16|18)(\/.+)?$/;

/** Whether the preview has something to run for a name of the portal. */
export function isStoodInFor(site: PreviewSite, specifier: string): boolean {
  return specifier === OAUTH2_CLIENT || packageModule(site, specifier) !== undefined;
}

/** The module of the workspace's own that stands in for a name of the portal; undefined: there is none. */
export function packageModule({ portal }: PreviewSite, specifier: string): PackageModule | undefined {
  const [, alias, major, rest = ''] = ALIAS.exec(specifier) ?? [];
  if (alias !== undefined) {
    return portal.react?.startsWith(`${major}.`) === true ? { name: alias, path: rest.slice(1) } : undefined;
  }
  const [, name = '', path = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (name === 'react' || name === 'react-dom')
    return portal.react === undefined ? undefined : { name, path };
  return portal.packages.has(name) ? { name, path } : undefined;
}

/** The name whose module is at an address of the portal; undefined where the portal has none there. */
export function specifierAt(path: string, site: PreviewSite, portal: Switches['portal']): string | undefined {
  const asked = site.projects.flatMap(({ modules }) =>
    modules.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)),
  );
  const perhaps = asked.filter((specifier) => perhapsOffered(specifier, portal) === path);
  return [...offeredBy(portal)].find(([, url]) => url === path)?.[0] ?? perhaps[0];
}

/** The names that scripts of the site import from a module. */
export function askedFrom(site: PreviewSite, specifier: string): readonly string[] {
  const names = site.projects.flatMap(({ modules }) =>
    modules.flatMap(({ imports }) =>
      imports.filter((each) => each.specifier === specifier).flatMap((each) => each.names),
    ),
  );
  return [...new Set(names)].sort();
}
