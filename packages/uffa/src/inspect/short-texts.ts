/** A whole number for people: `12,345`. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 file`, `12,345 files`. */
export function filesText(count: number): string {
  return count === 1 ? '1 file' : `${countText(count)} files`;
}

/** A text, cut where it is longer than a number of UTF-16 code units: names in archives may have 65,535 bytes. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
