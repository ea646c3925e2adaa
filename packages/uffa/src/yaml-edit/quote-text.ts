import type { Range } from './offsets-of';
import type { Splice } from './splice';

/** Puts what is written without quotes into quotes, as it is. Undefined for what has some, or takes several lines. */
export function quoteText(text: string, { start, end }: Range): Splice | undefined {
  const written = text.slice(start, end);
  if (written === '' || /["'\n\r\u0085]/.test(written)) return undefined;
  const mark = written.includes('\\') ? "'" : '"';
  return { start, end, text: mark + written + mark };
}
