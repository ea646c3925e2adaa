import { createHash } from 'node:crypto';

const LOWEST = 100_000;
const COUNT = 9_900_000;

/**
 * Numbers for what a portal numbers: the same for the same names in each run, whatever else there is, as long as two
 * names do not happen to have the same one. Then the later one takes the next.
 */
export class Ids {
  private readonly taken = new Set<number>();

  idOf(...names: readonly string[]): number {
    let number = createHash('sha256').update(JSON.stringify(names)).digest().readUInt32BE() % COUNT;
    while (this.taken.has(number)) number = (number + 1) % COUNT;
    this.taken.add(number);
    return LOWEST + number;
  }
}

/** A reference code for what comes without one: shaped as a portal's, and the same for the same names in each run. */
export function madeUpCode(...names: readonly string[]): string {
  const digits = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}
