import { Refusal } from '../answers/refusal';
import type { StoredObject } from '../objects/stored-object';
import { siteKey } from '../site-key';

/** What a path below an object's own is about. */
export interface ObjectPath {
  /** The key of the site; empty for an object of the whole company. */
  readonly scope: string;
  /** Absent: all entries. */
  readonly entry?: EntryKey;
  /** What is asked for of the entry, such as a relationship. */
  readonly rest: readonly string[];
}

/** An entry by its id or by its external reference code. */
export type EntryKey =
  { readonly by: 'id'; readonly id: number } | { readonly by: 'code'; readonly code: string };

const BY_CODE = 'by-external-reference-code';

/** Reads a path as the OpenAPI documents of objects name them; undefined for one that they do not have. */
export function objectPath(
  segments: readonly string[],
  { scope: kind }: Pick<StoredObject, 'scope'>,
): ObjectPath | undefined {
  const [first, second, third] = segments;
  if (first === undefined) return kind === 'company' ? { scope: '', rest: [] } : undefined;
  if (first === 'scopes') {
    if (kind === 'company' || second === undefined) return undefined;
    const scope = siteKey(second);
    if (third === undefined) return { scope, rest: [] };
    return third === BY_CODE ? byCode(scope, segments.slice(3)) : undefined;
  }
  if (first === BY_CODE) return kind === 'company' ? byCode('', segments.slice(1)) : undefined;
  if (!/^\d+$/.test(first)) return undefined;
  // The id says which site it is.
  return { scope: '', entry: { by: 'id', id: idOf(first) }, rest: segments.slice(1) };
}

function byCode(scope: string, [code, ...rest]: readonly string[]): ObjectPath | undefined {
  return code === undefined ? undefined : { scope, entry: { by: 'code', code }, rest };
}

/** @throws Refusal for a number that no id is */
export function idOf(text: string): number {
  const id = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (id === 0) throw new Refusal(404, `No ObjectEntry exists with the primary key ${text.slice(0, 40)}`);
  return id;
}
