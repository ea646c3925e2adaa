import type { Position } from 'uffa';
import { offsetsOf } from './offsets-of';
import type { Splice } from './splice';

/** What stays a text without quotes, also as part of a list in brackets. */
const PLAIN = /^[\w./$-][\w./$@:*-]*$/;

/**
 * Gives a text another value, in the quotes that it has. Undefined where the file does not say the old value in so many
 * characters, as in a text of several lines or with escapes: nobody but a person can change that.
 */
export function replaceText(text: string, position: Position, from: string, to: string): Splice | undefined {
  const { start, end } = offsetsOf(text, position);
  const written = text.slice(start, end);
  const quote = /^(["'])([^]*)\1$/.exec(written);
  const value = quote?.[2] ?? written;
  const fits = quote === null ? PLAIN.test(to) && !/:$|: /.test(to) : !/["'\\]/.test(to);
  return value === from && fits
    ? { start, end, text: quote === null ? to : `${quote[1] ?? ''}${to}${quote[1] ?? ''}` }
    : undefined;
}
