/**
 * East Asian wide and full-width letters, and what is drawn as an emoji, take two columns in a terminal. The pattern is
 * compiled only when a text needs it, since compiling takes longer than packaging a small project.
 */
const wide = () =>
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

const ASCII = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a printable text takes. */
export function displayWidth(text: string): number {
  return widthUpTo(text, Infinity);
}

/**
 * Whether a printable text takes no more columns than these. A hundred thousand characters take a second to count, and a
 * name in an archive can have as many: no more are counted than it takes.
 */
export function fitsInto(text: string, columns: number): boolean {
  return columns === Infinity || widthUpTo(text, columns) <= columns;
}

/** The width of a text, or where that is more than `most` some number that is more. */
function widthUpTo(text: string, most: number): number {
  if (ASCII.test(text)) return text.length;
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const isWide = wide();
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += isWide.test(segment) ? 2 : 1;
    if (width > most) break;
  }
  return width;
}

/** Fills a text up with spaces to a number of columns. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** How many code units of a text fit into a number of columns, counted in whole characters. */
export function unitsThatFit(
  characters: readonly string[],
  columns: number,
  widthOf: (character: string) => number = displayWidth,
): number {
  let units = 0;
  let taken = 0;
  for (const character of characters) {
    taken += widthOf(character);
    if (taken > columns) break;
    units += character.length;
  }
  return units;
}
