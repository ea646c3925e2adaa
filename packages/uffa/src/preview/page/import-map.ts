import type { PreviewExtension, PreviewSite } from '../site/site';
import { offeredBy, perhapsOffered } from './offered';
import { ofType, urlsOf } from './selected';
import type { Switches } from './switches';

/**
 * The import map of a page: the portal's names, then those of `jsImportMapsEntry`, which win. Names that only some
 * releases have are there where a script asks for them, so that it is their module that says what is missing.
 */
export function importMap(
  site: PreviewSite,
  shown: readonly PreviewExtension[],
  { portal }: Switches,
): Readonly<Record<string, string>> {
  const asked = site.projects.flatMap(({ modules }) =>
    modules.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)),
  );
  const known = offeredBy(portal);
  const perhaps = [...new Set(asked)].sort().flatMap((specifier) => {
    const url = known.has(specifier) ? undefined : perhapsOffered(specifier, portal);
    return url === undefined ? [] : [[specifier, url] as const];
  });
  return Object.fromEntries([...known, ...perhaps, ...entriesOf(shown)]);
}

/** The names that extensions add to the map, with the addresses of their modules. */
export function entriesOf(shown: readonly PreviewExtension[]): readonly (readonly [string, string])[] {
  return ofType(shown, 'jsImportMapsEntry').flatMap((extension) => {
    const specifier = extension.settings.get('bareSpecifier') ?? '';
    return urlsOf(extension, 'url').map((url) => [specifier, url] as const);
  });
}
