import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

/** What Vite's configuration says is built: paths from the root, absolute ones, or several of them by their names. */
export type BuildInput = string | readonly string[] | Readonly<Record<string, string>>;

/** The parts of Vite's resolved configuration that tell where an element's source is. */
export interface SourceConfig {
  readonly root: string;
  readonly build: {
    readonly rollupOptions?: { readonly input?: BuildInput | undefined } | undefined;
    readonly rolldownOptions?: { readonly input?: BuildInput | undefined } | undefined;
    readonly lib?: false | { readonly entry?: BuildInput | undefined } | undefined;
  };
}

/**
 * The address of the source that defines an element, as Vite serves it: the one that the user names, the input of the
 * build that has the element's id, the build's only input, or the script of index.html.
 *
 * @throws Error for an element of which none of these tells
 */
export function elementSource(
  id: string,
  { root, build }: SourceConfig,
  entries: Readonly<Record<string, string>>,
): string {
  const own = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (own !== undefined) return address(own, root);
  const source = sourceIn(inputOf(build) ?? 'index.html', id);
  const script = source?.endsWith('.html') === true ? scriptOf(inRoot(source, root)) : source;
  if (script !== undefined) return address(script, root);
  throw new Error(
    `nx-liferay does not know which file defines ${id}. Name it in vite.config: liferay({ entries: { '${id}': 'src/main.ts' } })`,
  );
}

/** Vite 8 has it under a new name. */
function inputOf({ lib, rolldownOptions, rollupOptions }: SourceConfig['build']): BuildInput | undefined {
  const library = lib === undefined || lib === false ? undefined : lib.entry;
  return library ?? rolldownOptions?.input ?? rollupOptions?.input;
}

function sourceIn(input: BuildInput, id: string): string | undefined {
  if (typeof input === 'string') return input;
  const byName = Object.entries(input).find(([name]) => name === id)?.[1];
  const all = Object.values(input);
  return byName ?? (all.length === 1 ? all[0] : undefined);
}

function inRoot(path: string, root: string): string {
  return isAbsolute(path) ? path : join(root, path);
}

function address(path: string, root: string): string {
  // The script of an HTML file begins at the root with a slash.
  const file = isAbsolute(path) && !existsSync(path) ? join(root, path) : inRoot(path, root);
  const inside = relative(root, file).split(sep).join('/');
  const isOutside = inside.startsWith('../') || isAbsolute(inside);
  return isOutside ? `/@fs/${file.split(sep).join('/').replace(/^\//, '')}` : `/${inside}`;
}

/** The first module that a page loads. */
function scriptOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const tags = readFileSync(file, 'utf8').match(/<script\b[^>]*>/gi) ?? [];
  const module = tags.find((tag) => /\btype=["']?module/i.test(tag) && /\bsrc=/i.test(tag));
  return module === undefined ? undefined : /\bsrc=["']?([^"'\s>]+)/i.exec(module)?.[1];
}
