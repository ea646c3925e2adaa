import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { compileNioGlob } from '../globs/nio-glob';
import { textOf } from '../java-text/string-value-of';
import type { MapValue, Member, StringValue, Value } from '../values/value';
import type { ClientExtension } from '../manifest/project-manifest';
import { sameButForHash } from './hashed-names';
import { isJavaUrl } from './java-url';
import type { PlannedSettings } from './settings/planned-settings';

const SHOWN_CANDIDATES = 5;

interface Expanded<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Replaces the wildcards in an extension's url settings by the paths under `static/` that they match
 * (behaviour.md 8.1). One text becomes a list; elements of a list are replaced in place.
 *
 * @param staticPaths files and directories relative to `static/`, and the empty path
 */
export function expandUrlWildcards(
  settings: MapValue,
  staticPaths: readonly string[],
  extension: ClientExtension,
): PlannedSettings {
  const diagnostics: Diagnostic[] = [];
  const members = new Map<string, Member>();
  for (const [key, member] of settings.members) {
    const setting: UrlSetting = { key, extension, staticPaths };
    const expanded = expandValue(member.value, setting);
    diagnostics.push(...expanded.diagnostics);
    members.set(key, { ...member, value: expanded.value });
  }
  return { settings: { ...settings, members }, diagnostics };
}

interface UrlSetting {
  readonly key: string;
  readonly extension: ClientExtension;
  readonly staticPaths: readonly string[];
}

function expandValue(value: Value, setting: UrlSetting): Expanded<Value> {
  if (value.kind === 'string' && isWildcard(value, setting)) {
    const { value: items, diagnostics } = expandText(value, setting);
    const several = takesOne(setting.key) ? matchesSeveral(value, items, setting) : [];
    return {
      value: { ...placeOf(value), kind: 'list', items },
      diagnostics: [...diagnostics, ...several],
    };
  }
  if (value.kind !== 'list') return { value, diagnostics: [] };
  const expanded = value.items.map((item) => expandItem(item, setting));
  return {
    value: { ...value, items: expanded.flatMap((item) => item.value) },
    diagnostics: expanded.flatMap((item) => item.diagnostics),
  };
}

/** Several are most often what builds left behind: the portal loads the old file as well. */
function matchesSeveral(
  text: StringValue,
  items: readonly Value[],
  { key, extension }: UrlSetting,
): readonly Diagnostic[] {
  const paths = items.slice(0, SHOWN_CANDIDATES).map(textOf);
  const args = { id: extension.id, key, glob: text.value, paths, others: items.length - paths.length };
  return items.length < 2
    ? []
    : [diagnostic('url-matches-several', args, text.position ?? extension.position)];
}

/** A setting such as `urls` is a list, which may be written as one pattern. */
function takesOne(key: string): boolean {
  return !/urls$/i.test(key);
}

/**
 * Liferay's plugin casts the elements of every list to text, whatever the key. A null passes the cast, but fails where
 * it is searched for wildcards.
 */
function expandItem(item: Value, setting: UrlSetting): Expanded<readonly Value[]> {
  if (item.kind === 'string') {
    return isWildcard(item, setting) ? expandText(item, setting) : { value: [item], diagnostics: [] };
  }
  if (item.kind === 'null' && !isUrlKey(setting.key)) return { value: [item], diagnostics: [] };
  const { key, extension } = setting;
  const args = { id: extension.id, key, value: textOf(item) };
  const found = diagnostic('url-list-element-not-text', args, item.position ?? extension.position);
  return { value: [item], diagnostics: [found] };
}

/** Everything from the first `?` on is a query: it is not part of the pattern, and is appended to each path. */
function expandText(
  text: StringValue,
  { key, extension, staticPaths }: UrlSetting,
): Expanded<readonly Value[]> {
  const queryStart = text.value.indexOf('?');
  const glob = queryStart < 0 ? text.value : text.value.slice(0, queryStart);
  const query = text.value.slice(glob.length);
  const compiled = compileNioGlob(glob);
  const position = text.position ?? extension.position;
  const args = { id: extension.id, key, glob };
  if ('error' in compiled) {
    const invalid = diagnostic('url-glob-invalid', { ...args, reason: compiled.error }, position);
    return { value: [text], diagnostics: [invalid] };
  }
  const paths = staticPaths.filter((path) => compiled.matches(path)).map((path) => path + query);
  if (paths.length === 0) {
    const candidates = candidatesFor(glob, staticPaths);
    return {
      value: [text],
      diagnostics: [diagnostic('url-matches-nothing', { ...args, candidates }, position)],
    };
  }
  const items = paths.sort().map((path): StringValue => ({ ...placeOf(text), kind: 'string', value: path }));
  const builds = takesOne(key)
    ? []
    : sameButForHash(paths.map((path) => path.slice(0, path.length - query.length)));
  const diagnostics = builds.map((group) => {
    const shown = group.slice(0, SHOWN_CANDIDATES);
    const found = { ...args, paths: shown, others: group.length - shown.length };
    return diagnostic('url-matches-builds', found, position);
  });
  return { value: items, diagnostics };
}

/** Files that the glob's last part would take wherever they are; if there are none, any files. */
function candidatesFor(glob: string, staticPaths: readonly string[]): readonly string[] {
  const directories = new Set(staticPaths.map((path) => posix.dirname(path)));
  const files = staticPaths.filter((path) => path !== '' && !directories.has(path));
  const lastPart = compileNioGlob(glob.slice(glob.lastIndexOf('/') + 1));
  const named = files.filter((path) => 'matches' in lastPart && lastPart.matches(posix.basename(path)));
  return (named.length > 0 ? named : files).slice(0, SHOWN_CANDIDATES);
}

function isWildcard({ value }: StringValue, { key }: UrlSetting): boolean {
  return isUrlKey(key) && value.includes('*') && !isJavaUrl(value);
}

function isUrlKey(key: string): boolean {
  return key.toLowerCase().includes('url');
}

function placeOf({ position }: StringValue): Pick<StringValue, 'position'> {
  return position === undefined ? {} : { position };
}
