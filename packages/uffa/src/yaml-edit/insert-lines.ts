import { insertion, type Splice } from './splice';
import { startsLine } from './lines';

/**
 * Puts whole lines where a line starts, or behind a last line without a line end, which the new last line then lacks.
 */
export function insertLines(text: string, at: number, lines: string, lineEnd: string): Splice {
  return insertion(at, startsLine(text, at) ? lines + lineEnd : lineEnd + lines);
}
