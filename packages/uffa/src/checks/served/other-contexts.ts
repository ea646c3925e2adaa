import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { placesInText } from '../../java-text/places-in-text';
import type { ByteMark } from '../../zip/pack/byte-search';
import type { ServedText } from './served-text';

/** An address below the context of some project. The portal's own modules and APIs have such addresses, too. */
const ADDRESS = /\/o\/([\w.-]{1,100})\/([\w.@~/-]{1,300})/g;
export const addressMark: ByteMark = { hint: '/o/', pattern: /\/o\/[\w.-]{1,100}\/[\w.@~/-]/ };

/**
 * Addresses with the name of another project, of files that are in this one's archive: as after its directory was renamed,
 * while the build still has the old name. Each text says so once for each name.
 *
 * @param own the contexts under which the project is served, without `/o/`
 * @param served paths relative to `static/`
 */
export function otherContexts(
  { path, file, text }: ServedText,
  own: ReadonlySet<string>,
  served: ReadonlySet<string>,
): readonly Diagnostic[] {
  const others = new Map<string, { readonly offset: number; readonly target: string }>();
  for (const { 1: name = '', 2: target = '', index } of text.matchAll(ADDRESS)) {
    if (!own.has(name) && served.has(target) && !others.has(name))
      others.set(name, { offset: index, target });
  }
  if (others.size === 0) return [];
  const placeOf = placesInText(text, file);
  return [...others].map(([name, { offset, target }]) => {
    const address = `/o/${name}/${target}`;
    return diagnostic(
      'address-of-another-project',
      { path, name, address },
      placeOf(offset, offset + address.length),
    );
  });
}
