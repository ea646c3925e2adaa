import type { Exception } from 'sass';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import { startOf } from '../diagnostics/position';
import type { Compiler, CompilerOptions } from './open-compiler';
import { rightToLeft } from './right-to-left';
import { sassError, sassOverflow, warningLogger, type SassPlaces } from './sass-diagnostic';
import { embedSourceMap } from './source-map';
import type { CompiledStyleSheet, StyleOptions } from './style-sheet';
import { pathOf, styleSheetText, syntaxOf, themeImporter, urlOf } from './theme-importer';
import { fileAt } from './theme-tree';

/**
 * Compiles one style sheet of a theme, `css/main.scss` for example, and converts it: `css/main.css` and
 * `css/main_rtl.css`. What `css/main_rtl.scss` gives, where there is one, is appended to the latter as it is
 * (behaviour.md 14).
 */
export async function compileStyleSheet(
  path: string,
  compiler: Compiler,
  places: SassPlaces,
  options: StyleOptions,
): Promise<CompiledStyleSheet> {
  const twin = path.replace(/\.scss$/, '_rtl.scss');
  const hasTwin = fileAt(places.tree, twin) !== undefined;
  const [sheet, addition] = await Promise.all([
    compile(path, compiler, places, options),
    hasTwin ? compile(twin, compiler, places, options) : empty,
  ]);
  const loaded = [...sheet.loaded, ...addition.loaded];
  const diagnostics = [...sheet.diagnostics, ...addition.diagnostics];
  if (hasErrors(diagnostics)) return { texts: new Map(), loaded, diagnostics };
  const name = path.replace(/\.scss$/, '');
  try {
    const converted = await rightToLeft(sheet.css, `${name}.css`);
    const texts = new Map([
      [`${name}.css`, sheet.css],
      [`${name}_rtl.css`, [converted, addition.css].filter((text) => text !== '').join('\n')],
    ]);
    return { texts, loaded, diagnostics };
  } catch (error) {
    const reason = messageOf(error);
    const file = `${places.project.path}/src/${path}`;
    const found = diagnostic('right-to-left-failed', { file: `${name}.css`, reason }, startOf(file));
    return { texts: new Map(), loaded, diagnostics: [...diagnostics, found] };
  }
}

interface Compiled {
  readonly css: string;
  readonly loaded: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const empty: Compiled = { css: '', loaded: [], diagnostics: [] };

async function compile(
  path: string,
  compiler: Compiler,
  places: SassPlaces,
  options: StyleOptions,
): Promise<Compiled> {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic) => diagnostics.push(found);
  const file = fileAt(places.tree, path) ?? '';
  try {
    const { css, loadedUrls, sourceMap } = await compiler.compile(
      styleSheetText(file, places.tree),
      sassOptions(path, places, options, report),
    );
    const loaded = loadedUrls.flatMap((url) => pathOf(url.href) ?? []);
    const text = sourceMap === undefined ? css : embedSourceMap(path, css, sourceMap, places);
    return { css: text === '' ? '' : `${text}\n`, loaded, diagnostics };
  } catch (error) {
    const found = isSassException(error) ? sassError(error, places) : sassOverflow(error, file, places);
    if (found === undefined) throw error;
    return { ...empty, loaded: [path], diagnostics: [...diagnostics, found] };
  }
}

function sassOptions(
  path: string,
  places: SassPlaces,
  { style, sourceMaps }: StyleOptions,
  report: (diagnostic: Diagnostic) => void,
): CompilerOptions {
  const importer = themeImporter(places.tree);
  const hasMap = sourceMaps === 'embedded';
  return {
    url: urlOf(path),
    syntax: syntaxOf(path),
    importer,
    importers: [importer],
    logger: warningLogger(places, report),
    quietDeps: true,
    style: style ?? 'expanded',
    // Liferay's compiler writes none, and DXP serves the files as UTF-8.
    charset: false,
    ...(hasMap ? { sourceMap: true, sourceMapIncludeSources: true } : {}),
  };
}

/** Recognized by its members, because the project's Sass has an Exception class of its own. */
function isSassException(error: unknown): error is Exception {
  return error instanceof Error && 'sassMessage' in error && 'span' in error;
}
