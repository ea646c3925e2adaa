import type { Position } from 'uffa';

/** The place of an offset in a text. */
export function placeOf(file: string, text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
