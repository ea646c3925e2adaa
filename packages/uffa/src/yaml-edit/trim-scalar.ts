import type { Range } from './offsets-of';
import type { Splice } from './splice';

/**
 * Removes the blanks at the edges of a text in quotes, and the line breaks at the end of one that is written as a block
 * behind `|` or `>`. Undefined for texts of several lines in quotes, and with escapes.
 */
export function trimScalar(text: string, { start, end }: Range): Splice | undefined {
  const written = text.slice(start, end);
  const [, mark = '', quoted] = /^(["'])([^\n\r\u0085\\]*)\1$/.exec(written) ?? [];
  if (quoted !== undefined) {
    const trimmed = quoted.trim();
    return trimmed === quoted ? undefined : { start, end, text: mark + trimmed + mark };
  }
  const [header] = /^[|>](?:\d?[+]?|[+]\d)(?=\s)/.exec(written) ?? [];
  return header === undefined
    ? undefined
    : { start, end: start + header.length, text: `${header.replace('+', '')}-` };
}
