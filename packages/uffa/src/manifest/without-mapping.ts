import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { FlatExtension } from '../diagnostics/kinds/manifest';
import type { Position } from '../diagnostics/position';
import type { Member } from '../values/value';
import { oddBlankIn } from '../yaml/odd-blanks';

type TopLevelEntry = readonly [key: string, member: Member];

/** A key of the text, also one that a later equal key replaces. */
interface WrittenKey {
  readonly key: string;
  readonly position: Position | undefined;
  readonly isEmpty: boolean;
}

// Nobody would give a client extension such an id: where one stands at the top level, the id was left out.
const PROPERTY_NAMES: readonly string[] = [
  'baseURL',
  'cssURLs',
  'description',
  'htmlElementName',
  'name',
  'properties',
  'scope',
  'scopes',
  'type',
  'url',
  'urls',
];

/**
 * Top-level keys that hold no mapping: no client extension can be read from them. Properties without an id above them,
 * the usual cause, are one diagnostic.
 */
export function withoutMapping(entries: readonly TopLevelEntry[]): readonly Diagnostic[] {
  const flat = entries.filter(([, { value }]) => value.kind !== 'map');
  const oddlyIndented = flat.filter(([key]) => oddBlankIn(key) !== undefined);
  if (oddlyIndented.length > 0) return oddlyIndented.map(notAMapping);
  return flat.some(([key]) => isPropertyName(key)) ? byFile(flat).map(withoutId) : flat.map(notAMapping);
}

/** A profile's tree has keys of the base's file, too. */
function byFile(flat: readonly TopLevelEntry[]): readonly (readonly TopLevelEntry[])[] {
  const files = new Set(flat.map(fileOf));
  return [...files].map((file) => flat.filter((entry) => fileOf(entry) === file));
}

function fileOf([, { keyPosition }]: TopLevelEntry): string | undefined {
  return keyPosition?.file;
}

function notAMapping([key, { value, keyPosition }]: TopLevelEntry): Diagnostic {
  const blank = oddBlankIn(key)?.name;
  const args = { key, kind: value.kind, ...(blank === undefined ? {} : { blank }) };
  return diagnostic('entry-not-a-mapping', args, keyPosition);
}

function withoutId(flat: readonly TopLevelEntry[]): Diagnostic {
  const written = writtenKeys(flat);
  const ids = idsAmong(written);
  const firstProperty = written.find((each) => !ids.has(each));
  const extensions = flatExtensions(written, ids);
  return diagnostic('properties-without-id', { extensions }, firstProperty?.position);
}

/** Every key as often as it is written, in the order of the text. */
function writtenKeys(flat: readonly TopLevelEntry[]): readonly WrittenKey[] {
  return flat
    .flatMap(([key, { value, keyPosition, replaced = [] }]) =>
      [...replaced, keyPosition].map((position) => ({ key, position, isEmpty: value.kind === 'null' })),
    )
    .sort((a, b) => (a.position?.line ?? 0) - (b.position?.line ?? 0));
}

/** The first key, and each further one that properties follow, where it holds nothing and is not a property itself. */
function idsAmong(written: readonly WrittenKey[]): ReadonlySet<WrittenKey> {
  const ids = new Set<WrittenKey>();
  let hasProperty = true;
  for (const each of [...written].reverse()) {
    if (isPropertyName(each.key)) hasProperty = true;
    else if (each.isEmpty && (hasProperty || each === written[0])) {
      ids.add(each);
      hasProperty = false;
    }
  }
  return ids;
}

function flatExtensions(
  written: readonly WrittenKey[],
  ids: ReadonlySet<WrittenKey>,
): readonly FlatExtension[] {
  const extensions: { id?: string; keys: string[] }[] = [];
  for (const each of written) {
    const last = extensions.at(-1);
    if (ids.has(each)) extensions.push({ id: each.key, keys: [] });
    else if (last === undefined) extensions.push({ keys: [each.key] });
    else last.keys.push(each.key);
  }
  return extensions;
}

function isPropertyName(key: string): boolean {
  return PROPERTY_NAMES.includes(key);
}
