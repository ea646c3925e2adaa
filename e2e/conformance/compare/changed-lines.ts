/** The lines that only one of two texts has, marked as in a diff; `-` is theirs. At most `limit` of each. */
export function changedLines(theirs: string, ours: string, limit = 6): string {
  const [there, here] = [theirs.split('\n'), ours.split('\n')];
  return [...onlyIn(there, here, '-', limit), ...onlyIn(here, there, '+', limit)].join('\n');
}

function onlyIn(
  lines: readonly string[],
  others: readonly string[],
  mark: string,
  limit: number,
): readonly string[] {
  const known = new Set(others);
  const own = lines.filter((line) => !known.has(line)).map((line) => `${mark} ${line}`);
  return own.length <= limit
    ? own
    : [...own.slice(0, limit), `${mark} ... ${String(own.length - limit)} more`];
}
