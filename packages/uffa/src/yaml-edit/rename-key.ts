import { isScalar } from 'yaml';
import type { Position } from '../diagnostics/position';
import { offsetsOf } from './offsets-of';
import { pairAt } from './pair-at';
import { replaceText } from './replace-text';
import type { Splice } from './splice';

/** Another name for a key. */
export interface KeyRenaming {
  readonly from: string;
  readonly to: string;
  /** Whether another key of the mapping could as well be meant by the new name. */
  readonly isRival: (key: string) => boolean;
}

/** Gives a key another name, in the quotes that it has. Undefined where its mapping has that name, or a rival for it. */
export function renameKey(
  text: string,
  position: Position,
  { from, to, isRival }: KeyRenaming,
): Splice | undefined {
  const found = pairAt(text, offsetsOf(text, position).start);
  const others = (found?.mapping.items ?? []).flatMap((pair) =>
    pair !== found?.pair && isScalar(pair.key) ? [pair.key.source] : [],
  );
  const isTaken = others.some((key) => key === to || isRival(key));
  return found === undefined || isTaken ? undefined : replaceText(text, position, from, to);
}
