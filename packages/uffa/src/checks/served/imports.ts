import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { placesInText } from '../../java-text/places-in-text';
import { followModules, isBare } from './follow-modules';
import { isOfPortal } from './import-map';
import type { ServedText } from './served-text';

/** What is known of the modules of an archive. */
export interface Modules {
  /** Paths of the archive that extensions name as modules. */
  readonly entries: readonly string[];
  /** A script below `static/` by its path in the archive. */
  readonly textOf: (path: string) => ServedText | undefined;
  /** Names that `jsImportMapsEntry` of the workspace offers. */
  readonly offered: ReadonlySet<string>;
}

/**
 * Bare names that modules import and no import map has: the browser then runs nothing of the module. Modules are followed
 * through their relative imports; an `import()` counts as well, once it is reached.
 */
export async function imports({ entries, textOf, offered }: Modules): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for await (const { path, module, imports: named } of followModules(entries, textOf)) {
    const placeOf = placesInText(module.text, module.file);
    for (const { n: specifier, s: start, e: end } of named) {
      if (specifier === undefined || !isBare(specifier)) continue;
      if (!isOfPortal(specifier) && !isOffered(specifier, offered)) {
        found.push(diagnostic('import-not-offered', { path, specifier }, placeOf(start, end)));
      }
    }
  }
  return found;
}

/** A name that ends with a slash stands for all that begin with it. */
export function isOffered(specifier: string, offered: ReadonlySet<string>): boolean {
  return (
    offered.has(specifier) || [...offered].some((name) => name.endsWith('/') && specifier.startsWith(name))
  );
}
