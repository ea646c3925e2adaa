import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { compileNioGlob, planUffa, type ExtensionType, type Json } from 'uffa';
import { withSettings } from '../client-extension/manifest-text';
import type { AssembleItem, Settings } from '../client-extension/recipes/recipe';
import type { Addition } from './read-addition';
import { servingStep, type ServingStep } from './serving-step';
import { ASSETS, assetsOf, plainRecipe, writeAssets } from './wanted-files';

/** A new client extension with what it needs besides its entry. */
export interface Started {
  /** The entry, with the URLs under which the files are served. */
  readonly entry: Settings;
  /** What `assemble` has to have for the files. */
  readonly item?: AssembleItem;
}

const STATIC = 'static/';

/**
 * Writes the files that a client extension without a build starts with, unless they are served already: into a
 * directory that is served already, or into a new one with an item of its own. None for a theme, whose files are built.
 */
export async function starterFiles(tree: Tree, addition: Addition, example: Settings): Promise<Started> {
  const { existing, type, names } = addition;
  const recipe = plainRecipe(type.type);
  if (recipe === undefined) return { entry: example };
  const entry = withSettings(example, recipe.settings?.(names) ?? {});
  const served = await servedPaths(addition);
  const files = assetsOf(recipe, names).filter((file) => !isServed(file, served));
  if (files.length === 0) return { entry };
  const step = servingStep(tree, existing.manifest);
  const directory = step?.directory ?? ASSETS;
  const isNew = !tree.exists(posix.join(names.directory, directory));
  writeAssets(tree, recipe, names, directory);
  if (step !== undefined) return { entry: withUrls(entry, type, step) };
  const [usual = { from: ASSETS, into: 'static' }] = recipe.assemble(names);
  // What lies in the directory may already be assembled.
  return { entry, item: isNew ? usual : { ...usual, include: files } };
}

async function servedPaths({ existing }: Addition): Promise<readonly string[]> {
  const { entries } = await planUffa(existing.manifest);
  return entries.flatMap(({ path }) => (path.startsWith(STATIC) ? [path.slice(STATIC.length)] : []));
}

function withUrls(entry: Settings, type: ExtensionType, step: ServingStep): Settings {
  const properties = Object.keys(entry).filter((property) => type.properties[property]?.served);
  const urls = properties.map((property) => {
    const value = entry[property];
    const asServed = (url: string) => urlIn(step, url);
    return [property, typeof value === 'string' ? asServed(value) : textsIn(value).map(asServed)] as const;
  });
  return { ...entry, ...Object.fromEntries(urls) };
}

function urlIn({ prefix, hashes }: ServingStep, url: string): string {
  const file = fileOf(url);
  return prefix + (hashes(posix.basename(file)) ? hashedName(file) : file);
}

/** The file that a URL stands for: `ticket-list.*.js` is `ticket-list.js` with the hash of its content. */
function fileOf(url: string): string {
  return url.replace('.*', '');
}

function hashedName(file: string): string {
  const { dir, name, ext } = posix.parse(file);
  return posix.join(dir, `${name}.*${ext}`);
}

function isServed(file: string, served: readonly string[]): boolean {
  const hashed = compileNioGlob(hashedName(file));
  return served.some((path) => path === file || ('matches' in hashed && hashed.matches(path)));
}

function textsIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item: Json) => typeof item === 'string') : [];
}
