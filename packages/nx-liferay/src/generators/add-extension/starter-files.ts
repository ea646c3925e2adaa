import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { compileNioGlob, planUffa, type Json } from 'uffa';
import type { AssembleItem, Settings } from '../client-extension/recipes/recipe';
import type { Addition } from './read-addition';
import { servingStep, type ServingStep } from './serving-step';
import { starterText } from './starter-text';

/** What a new client extension needs besides its entry. */
export interface StarterFiles {
  /** The entry, its URLs as the files are served. */
  readonly entry: Settings;
  /** Contents by path relative to the project. */
  readonly files: Readonly<Record<string, string | Buffer>>;
  /** What `assemble` has to have for them. */
  readonly item?: AssembleItem;
}

const STATIC = 'static/';
/** Where files lie in a project that assembles no directory of its sources into `static/`. */
const OWN_DIRECTORY = 'assets';

/**
 * A file for each URL of the entry that nothing assembled answers, in a directory that is served already, or in one of
 * its own with an item for just these files.
 */
export async function starterFiles(tree: Tree, addition: Addition, entry: Settings): Promise<StarterFiles> {
  const { existing, type, names } = addition;
  const uffa = await planUffa(existing.manifest);
  const served = uffa.entries.flatMap(({ path }) =>
    path.startsWith(STATIC) ? [path.slice(STATIC.length)] : [],
  );
  const properties = Object.keys(entry).filter((property) => type.properties[property]?.served);
  const missing = properties
    .flatMap((property) => textsIn(entry[property]))
    .filter((url) => !isServed(url, served));
  if (missing.length === 0) return { entry, files: {} };
  const step = servingStep(tree, existing.manifest);
  const directory = step?.directory ?? OWN_DIRECTORY;
  const files = missing.map((url) => fileOf(url));
  const item = step === undefined ? { item: ownItem(missing) } : {};
  return {
    entry: { ...entry, ...withUrls(entry, properties, missing, step) },
    files: Object.fromEntries(files.map((file) => [posix.join(directory, file), starterText(file, names)])),
    ...item,
  };
}

function ownItem(urls: readonly string[]): AssembleItem {
  const files = urls.map(fileOf);
  const hashed = urls.find((url) => url.includes('*'));
  return {
    from: OWN_DIRECTORY,
    ...(hashed === undefined ? {} : { hashify: `*${posix.extname(hashed)}` }),
    include: files.length === 1 ? (files[0] ?? '') : files,
    into: 'static',
  };
}

function withUrls(
  entry: Settings,
  properties: readonly string[],
  missing: readonly string[],
  step: ServingStep | undefined,
): Settings {
  if (step === undefined) return {};
  const asServed = (url: string) => (missing.includes(url) ? urlIn(step, url) : url);
  return Object.fromEntries(
    properties.map((property) => {
      const value = entry[property];
      return [property, typeof value === 'string' ? asServed(value) : textsIn(value).map(asServed)];
    }),
  );
}

function urlIn({ prefix, hashes }: ServingStep, url: string): string {
  const file = fileOf(url);
  if (!hashes(posix.basename(file))) return prefix + file;
  const { dir, name, ext } = posix.parse(file);
  return prefix + posix.join(dir, `${name}.*${ext}`);
}

/** The file that a URL is of: `ticket-list.*.js` is `ticket-list.js` with the hash of its content. */
function fileOf(url: string): string {
  return url.replace('.*', '');
}

function isServed(url: string, served: readonly string[]): boolean {
  const glob = compileNioGlob(url);
  return served.some((path) => ('matches' in glob ? glob.matches(path) : path === url));
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item: Json) => typeof item === 'string') : [];
}
