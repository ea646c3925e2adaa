import type { ImportSpecifier } from 'es-module-lexer';
import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { loadModule } from '../../files/load-module';
import { placesInText } from '../../java-text/places-in-text';
import { isOfPortal } from './import-map';
import type { ServedText } from './served-text';

/** More modules than this one page hardly loads; the rest is not looked at. */
const MOST_MODULES = 500;

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
  if (!entries.some((path) => textOf(path) !== undefined)) return [];
  const { init, parse } = await loadModule('es-module-lexer', () => import('es-module-lexer'));
  await init;
  const seen = new Set(entries);
  const found: Diagnostic[] = [];
  for (const path of seen) {
    const module = textOf(path);
    if (module === undefined) continue;
    const placeOf = placesInText(module.text, module.file);
    for (const { n: specifier, s: start, e: end } of importsIn(module.text, parse)) {
      if (specifier === undefined) continue;
      if (/^\.{1,2}\//.test(specifier)) {
        if (seen.size < MOST_MODULES)
          seen.add(posix.join(posix.dirname(path), specifier.replace(/[?#].*$/s, '')));
      } else if (isBare(specifier) && !isOfPortal(specifier) && !isOffered(specifier, offered)) {
        found.push(diagnostic('import-not-offered', { path, specifier }, placeOf(start, end)));
      }
    }
  }
  return found;
}

/** None of a text that is not JavaScript: the browser says so soon enough. */
function importsIn(
  text: string,
  parse: (text: string) => readonly [readonly ImportSpecifier[], ...unknown[]],
): readonly ImportSpecifier[] {
  try {
    return parse(text)[0];
  } catch {
    return [];
  }
}

/** A name that ends with a slash stands for all that begin with it. */
function isOffered(specifier: string, offered: ReadonlySet<string>): boolean {
  return (
    offered.has(specifier) || [...offered].some((name) => name.endsWith('/') && specifier.startsWith(name))
  );
}

/** Neither a path nor an address. */
function isBare(specifier: string): boolean {
  return specifier !== '' && !/^[./]|^[a-z][a-z\d+.-]*:|\$\{/i.test(specifier);
}
