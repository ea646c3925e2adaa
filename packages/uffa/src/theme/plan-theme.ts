import { hasErrors, sortDiagnostics } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Entry, Uffa } from '../entry';
import { findSource } from '../files/find-source';
import type { ProjectManifest } from '../manifest/project-manifest';
import { compileStyleSheet } from './compile-style-sheet';
import { openCompiler } from './open-compiler';
import { readThemeTree } from './read-theme-tree';
import type { SassPlaces } from './sass-diagnostic';
import type { SheetMemory } from './sheet-memory';
import { filesUnder, type ThemeTree } from './theme-tree';
import { isWanted, wantedFiles, type WantedFiles } from './wanted-files';
import type { CompiledStyleSheet, StyleOptions } from './style-sheet';

/** How a theme is built. */
export interface PlanThemeOptions extends StyleOptions {
  /** Keeps the style sheets of earlier builds, so that only those that a change reaches are compiled. */
  readonly memory?: SheetMemory;
}

/**
 * Builds a theme in memory: its style sheets with their right-to-left twins, and the other files that `assemble` takes
 * of it under any of the profiles, by their paths below `build/buildTheme` (behaviour.md 14). Writes nothing; with an
 * error among the diagnostics the theme must not be written.
 *
 * @param manifests the project's, without a profile and under each of its own
 */
export async function planTheme(
  manifests: readonly [ProjectManifest, ...ProjectManifest[]],
  options: PlanThemeOptions = {},
): Promise<Uffa> {
  const [base] = manifests;
  const { project } = base;
  const read = readThemeTree(base);
  const { tree, sass } = read;
  const wanted = manifests.flatMap(wantedFiles);
  const isReadable = tree !== undefined && sass !== undefined && !hasErrors(read.diagnostics);
  const sheets = isReadable ? await compileAll({ project, tree, sass }, wanted, options) : [];
  const diagnostics = sortDiagnostics([...read.diagnostics, ...sheets.flatMap((sheet) => sheet.diagnostics)]);
  const compiled = new Map(sheets.flatMap(({ texts }) => [...texts]));
  const copied =
    tree === undefined ? [] : copiedFiles(tree, wanted).filter(({ path }) => !compiled.has(path));
  const entries = [...[...compiled].map(([path, text]) => textEntry(path, text)), ...copied];
  return {
    name: 'buildTheme',
    entries: entries.sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics,
  };
}

type Sheet = Pick<CompiledStyleSheet, 'texts' | 'diagnostics'>;

/** Compiles every style sheet, even if others fail; a compiler that does not start is a diagnostic. */
async function compileAll(
  places: SassPlaces,
  wanted: readonly WantedFiles[],
  options: PlanThemeOptions,
): Promise<readonly Sheet[]> {
  try {
    const compiler = await openCompiler(places.sass);
    try {
      return await Promise.all(
        styleSheets(places.tree, wanted).map((path) => {
          const compile = () => compileStyleSheet(path, compiler, places, options);
          return options.memory?.recall(path, places.tree, compile) ?? compile();
        }),
      );
    } finally {
      await compiler.close();
    }
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    return [{ texts: new Map(), diagnostics: [error.diagnostic] }];
  }
}

function copiedFiles(tree: ThemeTree, wanted: readonly WantedFiles[]): readonly Entry[] {
  const bases = [...new Set(wanted.map(({ base }) => base))];
  const files = new Map(bases.flatMap((base) => [...filesUnder(tree, base)]));
  return [...files]
    .filter(([path]) => isWanted(wanted, path) && !path.startsWith('@'))
    .map(([path, file]) => ({
      path,
      content: findSource(file, ...tree.roots).content,
      executable: false,
      origin: { kind: 'generated', rule: 'theme' },
    }));
}

function textEntry(path: string, text: string): Entry {
  return {
    path,
    content: { kind: 'text', text },
    executable: false,
    origin: { kind: 'generated', rule: 'theme' },
  };
}

/** Directories that Liferay's css builder compiles nothing in (behaviour-as-run.md 4). */
const LEFT_OUT =
  /(^|\/)(_diffs|\.sass-cache[^/]*|\.sass_cache_[^/]*|_sass_cache_[^/]*|_styled|_unstyled|css\/aui|css\/clay|tmp)\//;

/**
 * The Sass files of a theme that become style sheets: those that are not partials and whose CSS `assemble` takes.
 * `x_rtl.scss` is not a style sheet of its own, but an addition to the right-to-left twin of `x.scss`.
 */
function styleSheets({ files }: ThemeTree, wanted: readonly WantedFiles[]): readonly string[] {
  return [...files.keys()].filter(
    (path) =>
      /^css\/(.*\/)?[^_/][^/]*\.scss$/.test(path) &&
      !path.includes('_rtl') &&
      !LEFT_OUT.test(path) &&
      isWanted(wanted, path.replace(/\.scss$/, '.css')),
  );
}
