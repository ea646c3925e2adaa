/** In UTF-16 code units: the work grows with the square of the length, and nobody mistypes a longer name. */
const LONGEST = 200;

/**
 * The known name that was probably meant: one that differs only in case, by the `s` of the plural, or by at most one
 * typing error in four characters.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const folded = name.toLowerCase();
  const most = Math.max(1, Math.floor(name.length / 4));
  const candidates = known
    // What is so much longer or shorter need not be compared.
    .filter((candidate) => Math.abs(candidate.length - name.length) <= most)
    .map((candidate) => ({ candidate, distance: editDistance(folded, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= Math.floor(name.length / 4) || isPluralOfOther(folded, candidate.toLowerCase()),
    )
    .sort((a, b) => a.distance - b.distance);
  return candidates[0]?.candidate;
}

function isPluralOfOther(one: string, other: string): boolean {
  return one.length > 1 && other.length > 1 && (`${one}s` === other || one === `${other}s`);
}

/** How many characters have to be inserted, deleted or replaced, or neighbours swapped. */
function editDistance(from: string, to: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(beforePrevious, column - 2) + 1 : Infinity,
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
