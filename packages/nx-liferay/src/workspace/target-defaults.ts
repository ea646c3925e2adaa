import { compileShellGlob } from 'uffa/inference';
import { targetSettings, type TargetSettings } from './declared-targets';
import { isObject, type JsonObject } from './read-json';

/** What `targetDefaults` of nx.json can ask of a target. */
export interface DefaultedTarget {
  readonly name: string;
  readonly executor: string | undefined;
  /** The plugin that infers it. */
  readonly plugin: string | undefined;
  readonly project: { readonly name: string; readonly path: string; readonly tags: readonly string[] };
}

/**
 * What `targetDefaults` of nx.json say about a target, in ascending precedence. As in Nx, the executor as a key wins
 * over the target's name, and that over patterns, of which the longest wins; of a list, which Nx has since 23.3, all
 * that apply count.
 */
export function targetDefaults(defaults: unknown, target: DefaultedTarget): readonly TargetSettings[] {
  if (!isObject(defaults)) return [];
  for (const key of keysFor(target, defaults)) {
    const entries = entriesOf(defaults[key]).filter(({ filter }) => applies(filter, target));
    if (entries.length > 0) return entries.filter((entry) => runsAs(entry, target)).map(targetSettings);
  }
  return [];
}

function keysFor({ name, executor }: DefaultedTarget, defaults: JsonObject): readonly string[] {
  const exact = [executor, name].filter((key) => key !== undefined && Object.hasOwn(defaults, key));
  const patterns = Object.keys(defaults)
    .filter((key) => isGlob(key) && !exact.includes(key) && compileShellGlob(key)(name))
    .sort((a, b) => b.length - a.length);
  return [...exact.filter((key) => key !== undefined), ...patterns];
}

function entriesOf(value: unknown): readonly JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}

function applies(filter: unknown, { executor, plugin, project }: DefaultedTarget): boolean {
  if (!isObject(filter)) return true;
  const { projects } = filter;
  const names = Array.isArray(projects) ? projects.filter((each) => typeof each === 'string') : undefined;
  return (
    (filter['executor'] === undefined || filter['executor'] === executor) &&
    (filter['plugin'] === undefined || filter['plugin'] === plugin) &&
    (names === undefined || isAmong(names, project))
  );
}

/** Whether patterns of projects, by name, directory or tag, include one; the last pattern that matches it decides. */
function isAmong(patterns: readonly string[], { name, path, tags }: DefaultedTarget['project']): boolean {
  const speaksOf = (pattern: string) => {
    if (pattern === '*') return true;
    if (pattern.startsWith('tag:')) return tags.some(compileShellGlob(pattern.slice('tag:'.length)));
    const text = pattern.replace(/^(name|directory):/, '');
    return isPartOf(text, name) || [name, path].some(compileShellGlob(text));
  };
  const last = patterns.findLast((pattern) => speaksOf(pattern.replace(/^!/, '')));
  return last === undefined ? patterns[0]?.startsWith('!') === true : !last.startsWith('!');
}

/** Nx finds `@acme/shop` by `shop`. */
function isPartOf(text: string, name: string): boolean {
  const found = isGlob(text) ? -1 : name.toLowerCase().indexOf(text.toLowerCase());
  const isBorder = (character: string | undefined) =>
    character === undefined || !/[@a-z0-9-]/i.test(character);
  return found !== -1 && isBorder(name[found - 1]) && isBorder(name[found + text.length]);
}

function isGlob(text: string): boolean {
  return /[*?{}[\]()!|]/.test(text);
}

/** Defaults that say how a target runs do not apply to a target that runs in another way. */
function runsAs(entry: JsonObject, { executor }: DefaultedTarget): boolean {
  return entry['executor'] === undefined || entry['executor'] === executor;
}
