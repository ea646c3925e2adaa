import { relative, resolve, sep } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { nearestName } from '../diagnostics/nearest-name';
import { loadModule } from '../files/load-module';
import { statsOf } from '../files/stats-of';

/** A file that the command line names. */
export interface NamedArchive {
  /** Absolute. */
  readonly file: string;
  /** Relative to the current directory where it is below it, with `/`. */
  readonly shown: string;
}

export interface NamedArchives {
  /** Sorted by how they are shown, each once. */
  readonly archives: readonly NamedArchive[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where nothing that is looked for lies, and where looking takes longest. */
const SKIPPED = ['**/node_modules/**', '**/.git/**'];
/** Directories below the current one in which the nearest is looked for. */
const DEPTH = 5;
/** Patterns are as long as paths; a longer one would only keep the machine busy. */
const LONGEST = 4096;

/**
 * The files that the arguments name: each is the path of a file, or else a pattern, which shells may or may not have
 * replaced. One that matches nothing is reported with the nearest archive that is there.
 */
export async function namedArchives(patterns: readonly string[], cwd: string): Promise<NamedArchives> {
  const found = new Map<string, NamedArchive>();
  const diagnostics: Diagnostic[] = [];
  for (const pattern of patterns) {
    const files = await filesOf(pattern, cwd);
    if (files.length === 0) diagnostics.push(await matchesNothing(pattern, cwd));
    for (const file of files) found.set(file, { file, shown: shownPath(file, cwd) });
  }
  const archives = [...found.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1));
  return { archives, diagnostics };
}

async function filesOf(pattern: string, cwd: string): Promise<readonly string[]> {
  const literal = resolve(cwd, pattern);
  if (statsOf(literal)?.isFile() === true) return [literal];
  return pattern === '' || pattern.length > LONGEST ? [] : filesMatching(asGlob(pattern), cwd);
}

/** On Windows, where a backslash separates directories, it does in patterns too. */
function asGlob(pattern: string): string {
  return sep === '/' ? pattern : pattern.replaceAll(sep, '/');
}

async function filesMatching(glob: string, cwd: string, deep = Infinity): Promise<readonly string[]> {
  const { default: find } = await loadModule('fast-glob', () => import('fast-glob'));
  return find(glob, {
    cwd,
    absolute: true,
    deep,
    followSymbolicLinks: false,
    ignore: SKIPPED,
    suppressErrors: true,
  });
}

async function matchesNothing(pattern: string, cwd: string): Promise<Diagnostic> {
  const files = await filesMatching('**/*.zip', cwd, DEPTH);
  const known = files.map((file) => shownPath(file, cwd)).sort();
  const nearest = nearestName(pattern, known) ?? nearestByName(pattern, known) ?? known[0];
  return diagnostic('verify-matches-nothing', { pattern, ...(nearest === undefined ? {} : { nearest }) });
}

/** The one whose file name is nearest, in whatever directory. */
function nearestByName(pattern: string, known: readonly string[]): string | undefined {
  const name = nearestName(
    baseOf(pattern),
    known.map((path) => baseOf(path)),
  );
  return known.find((path) => baseOf(path) === name);
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path as it is shown: relative to the current directory where it is below it, with `/`. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, resolve(file));
  const isBelow = path !== '' && !path.startsWith('..') && resolve(cwd, path) === resolve(file);
  return (isBelow ? path : file).replaceAll(sep, '/');
}
