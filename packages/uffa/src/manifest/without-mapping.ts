import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Member } from '../java-text/value';

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
  const [first] = flat;
  if (first && flat.some(([key]) => PROPERTY_NAMES.includes(key))) {
    const keys = flat.map(([key]) => key);
    return [diagnostic('properties-without-id', { keys }, first[1].keyPosition)];
  }
  return flat.map(([key, { value, keyPosition }]) =>
    diagnostic('entry-not-a-mapping', { key, kind: value.kind }, keyPosition),
  );
}
