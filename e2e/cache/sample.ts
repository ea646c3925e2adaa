/** `npm run test:cache` tries everything; the end-to-end run takes a sample. */
export const isFull = process.env['CACHE'] === 'all';

/** Of a table the first row and every one that comes `step` rows after; all of them in the full run. */
export function sampleOf<T>(table: readonly T[], step: number): readonly T[] {
  return isFull ? table : table.filter((_, index) => index % step === 0);
}
