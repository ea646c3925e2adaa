import { displayWidth, unitsThatFit } from './display-width';
import type { Paint } from './paint';
import type { Position } from './position';
import { printable } from './printable';

/** A tab gets a fixed width and a visible mark: in YAML it may be the mistake. */
const TAB = '→ ';

const ELLIPSIS = '…';

/**
 * The line of a diagnostic with carets below the token, as two rows. A line that does not fit in `width` columns shows the
 * part around the token. Undefined where the text has no such line.
 */
export function codeFrame(
  lines: readonly string[],
  position: Position,
  width: number,
  paint: Paint,
): readonly string[] {
  const line = lines[position.line - 1];
  if (line === undefined) return [];
  const number = `${position.line} | `;
  const blank = `${' '.repeat(number.length - 2)}| `;
  const start = Math.min(position.column - 1, line.length);
  const end = endOnLine(position, start, line);
  const part = excerpt(line, start, Math.max(20, width - number.length));
  const indent = displayWidth(part.lead + visible(line.slice(part.from, start)));
  const carets = '^'.repeat(Math.max(1, visibleWidth(line.slice(start, Math.min(end, part.to)))));
  return [
    paint('faint', number) + part.lead + visible(line.slice(part.from, part.to)) + part.tail,
    paint('faint', blank) + ' '.repeat(indent) + paint('error', carets),
  ];
}

function endOnLine({ line, endLine, endColumn }: Position, start: number, text: string): number {
  if (endColumn === undefined) return start + 1;
  return endLine === undefined || endLine === line ? endColumn - 1 : text.length;
}

interface Excerpt {
  readonly lead: string;
  readonly from: number;
  readonly to: number;
  readonly tail: string;
}

/** The part of a line to show, as code unit offsets, with an ellipsis for what is left out. */
function excerpt(line: string, start: number, room: number): Excerpt {
  if (line.length <= room && visibleWidth(line) <= room) {
    return { lead: '', from: 0, to: line.length, tail: '' };
  }
  const before = [...line.slice(Math.max(0, start - room), start)].reverse();
  const from = start - unitsThatFit(before, Math.floor(room / 3), visibleWidth);
  const shown = visibleWidth(line.slice(from, start));
  const to = start + unitsThatFit([...line.slice(start, start + room)], room - shown - 2, visibleWidth);
  return { lead: from > 0 ? ELLIPSIS : '', from, to, tail: to < line.length ? ELLIPSIS : '' };
}

function visible(text: string): string {
  return text.split('\t').map(printable).join(TAB);
}

function visibleWidth(text: string): number {
  return displayWidth(visible(text));
}
