import type * as lexer from 'es-module-lexer';
import type { ExportSpecifier, ImportSpecifier } from 'es-module-lexer';
import { posix } from 'node:path';
import { loadModule } from '../../files/load-module';

/** More modules than this one page hardly loads; the rest is not looked at. */
const MOST_MODULES = 500;

/** A script with what stands in it for other modules. */
export interface FollowedModule<T> {
  readonly path: string;
  readonly module: T;
  /** None of a text that is not JavaScript: the browser says so soon enough. */
  readonly imports: readonly ImportSpecifier[];
  readonly exports: readonly ExportSpecifier[];
}

/**
 * The modules at these paths and those that they import by relative paths, each once; an `import()` counts as well.
 *
 * @param textOf a script by its path; undefined where there is none
 */
export async function* followModules<T extends { readonly text: string }>(
  entries: readonly string[],
  textOf: (path: string) => T | undefined | Promise<T | undefined>,
): AsyncGenerator<FollowedModule<T>> {
  const seen = new Set(entries);
  let lexer: Lexer | undefined;
  for (const path of seen) {
    const module = await textOf(path);
    if (module === undefined) continue;
    lexer ??= await loadLexer();
    const [imports, exports] = parsed(module.text, lexer);
    for (const { n: specifier } of imports) {
      if (specifier === undefined || !/^\.{1,2}\//.test(specifier) || seen.size >= MOST_MODULES) continue;
      seen.add(posix.join(posix.dirname(path), specifier.replace(/[?#].*$/s, '')));
    }
    yield { path, module, imports, exports };
  }
}

/** Whether a specifier is a bare name, and neither a path nor an address. */
export function isBare(specifier: string): boolean {
  return specifier !== '' && !/^[./]|^[a-z][a-z\d+.-]*:|\$\{/i.test(specifier);
}

type Lexer = Pick<typeof lexer, 'init' | 'parse'>;

async function loadLexer(): Promise<Lexer> {
  const lexer = await loadModule('es-module-lexer', () => import('es-module-lexer'));
  await lexer.init;
  return lexer;
}

function parsed(
  text: string,
  { parse }: Lexer,
): readonly [readonly ImportSpecifier[], readonly ExportSpecifier[]] {
  try {
    const [imports, exports] = parse(text);
    return [imports, exports];
  } catch {
    return [[], []];
  }
}
