import type { Position } from '../diagnostics/position';
import { offsetsOf } from './offsets-of';
import { hasKey, pairAt } from './pair-at';
import { replaceText } from './replace-text';
import type { Splice } from './splice';

/** Gives a key another name, in the quotes that it has. Undefined where its mapping has that name already. */
export function renameKey(text: string, position: Position, from: string, to: string): Splice | undefined {
  const found = pairAt(text, offsetsOf(text, position).start);
  return found === undefined || hasKey(found.mapping, to)
    ? undefined
    : replaceText(text, position, from, to);
}
