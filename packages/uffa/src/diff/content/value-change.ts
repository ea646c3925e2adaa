import { compactJson } from '../../java-text/compact-json';
import type { Value } from '../../values/value';
import type { Effect } from '../differences';

/** A value that differs. */
export interface ValueChange {
  /** The keys and indexes that lead to it, from the outermost. */
  readonly path: readonly string[];
  /** As JSON, shortened where it is long; absent: it was added. */
  readonly before?: string;
  /** Absent: it was removed. */
  readonly after?: string;
  readonly effect: Effect;
}

/** In characters. A whole subtree may have been added. */
const LONGEST = 2000;

/** So many changes of one file are kept. */
export const MOST_CHANGES = 500;

/** A value as JSON, cut where it is long. */
export function valueText(value: Value): string {
  const text = compactJson(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** The path as a JSON pointer (RFC 6901). */
export function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
