import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Member } from '../java-text/value';
import { oddBlankIn } from './odd-blanks';

type TopLevelEntry = readonly [key: string, member: Member];

// Nobody would give a client extension such an id: where one stands at the top level, the id was left out.
const PROPERTY_NAMES: readonly string[] = [
  'baseURL',
  'description',
  'htmlElementName',
  'name',
  'properties',
  'type',
  'url',
  'urls',
];

/**
 * Top-level keys that hold no mapping: no client extension can be read from them. Properties without an id above them,
 * the usual cause, are one finding.
 */
export function withoutMapping(entries: readonly TopLevelEntry[]): readonly Diagnostic[] {
  const flat = entries.filter(([, { value }]) => value.kind !== 'map');
  const oddlyIndented = flat.filter(([key]) => oddBlankIn(key) !== undefined);
  if (oddlyIndented.length > 0) return oddlyIndented.map(notAMapping);
  return flat.some(([key]) => PROPERTY_NAMES.includes(key)) ? withoutId(flat) : flat.map(notAMapping);
}

function notAMapping([key, { value, keyPosition }]: TopLevelEntry): Diagnostic {
  const blank = oddBlankIn(key)?.name;
  const args = { key, kind: value.kind, ...(blank === undefined ? {} : { blank }) };
  return diagnostic('entry-not-a-mapping', args, keyPosition);
}

function withoutId(flat: readonly TopLevelEntry[]): readonly Diagnostic[] {
  const [first, ...below] = flat;
  const id = first !== undefined && isBareId(first) ? first[0] : undefined;
  const properties = id === undefined ? flat : below;
  const args = { keys: properties.map(([key]) => key), ...(id === undefined ? {} : { id }) };
  return [diagnostic('properties-without-id', args, properties[0]?.[1].keyPosition)];
}

/** An id whose properties are not indented, so that it holds nothing. */
function isBareId([key, { value }]: TopLevelEntry): boolean {
  return value.kind === 'null' && !PROPERTY_NAMES.includes(key);
}
