import { fitsInto } from './display-width';

/**
 * Breaks text at spaces into lines of at most `width` columns. A longer word gets a line of its own, uncut: a path that
 * is cut can't be copied. Line breaks in the text stay.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  if (fitsInto(line, width)) return [line];
  const lines: string[] = [];
  let current: string | undefined;
  for (const word of line.split(' ')) {
    const longer: string = current === undefined ? word : `${current} ${word}`;
    if (current !== undefined && !fitsInto(longer, width)) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current ?? ''];
}
