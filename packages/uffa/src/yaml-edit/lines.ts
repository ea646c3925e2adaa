const BYTE_ORDER_MARK = '\ufeff';

/** The line end that a text uses: that of its first line, or LF if it has only one line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Offset of the start of the line that holds `offset`, behind a byte order mark. */
export function lineStart(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const start = before.length - (/[^\r\n\u0085]*$/.exec(before)?.[0].length ?? 0);
  return start === 0 && before.startsWith(BYTE_ORDER_MARK) ? 1 : start;
}

/** Offset behind the line end of the line that holds `offset`; the end of the text for its last line. */
export function nextLine(text: string, offset: number): number {
  const rest = /\r\n|[\n\r\u0085]/.exec(text.slice(offset));
  return rest === null ? text.length : offset + rest.index + rest[0].length;
}

/** Whether an offset is behind a line end, or at the start of the text or behind its byte order mark. */
export function startsLine(text: string, offset: number): boolean {
  return offset === lineStart(text, offset);
}

/** The columns before an offset, counted from 0. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Offset behind the last line before `end` that is more than white space. */
export function endOfWritten(text: string, end: number): number {
  const written = text.slice(0, end).replace(/\s+$/, '').length;
  return Math.min(nextLine(text, written), end);
}
