import type { UffaDiff } from '../../diff/differences';
import type { Sides } from '../diff-sides';

/** A comparison to be shown. */
export interface ShownDiff {
  readonly sides: Sides;
  readonly diff: UffaDiff;
}

/** So many files are shown to people. */
export const MOST_FILES = 200;

/** In the middle of a line or diff line: what `-` and `+` are in a patch. */
export const marks = { place: '', same: ' ', removed: '-', added: '+', note: ' ' } as const;

/** What the line says that ends a list which was cut. */
export function moreText(count: number, one: string): string {
  return `and ${grouped(count)} more ${count === 1 ? one : `${one}s`}`;
}

/** `1,234`, wherever it runs. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
