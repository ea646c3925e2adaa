import type { Position } from '../diagnostics/position';
import { offsetsOf, type Range } from './offsets-of';
import type { Splice } from './splice';

/** Matches what is a text without quotes, even within a list in brackets. */
const PLAIN = /^[\w./$-][\w./$@:*?=-]*$/;

/**
 * Gives a text another value, in the quotes that it has. Undefined where the file does not hold the old value character
 * by character, as in a text of several lines or with escapes: that has to be changed by hand.
 */
export function replaceText(text: string, position: Position, from: string, to: string): Splice | undefined {
  return replaceRange(text, offsetsOf(text, position), from, to);
}

/** The same for a text whose place is known as offsets. */
export function replaceRange(
  text: string,
  { start, end }: Range,
  from: string,
  to: string,
): Splice | undefined {
  const written = text.slice(start, end);
  const quote = /^(["'])([^]*)\1$/.exec(written);
  const mark = quote?.[1] ?? '';
  const value = quote?.[2] ?? written;
  const fits = quote === null ? PLAIN.test(to) && !to.endsWith(':') : !/["'\\]/.test(to);
  return value === from && fits ? { start, end, text: mark + to + mark } : undefined;
}
