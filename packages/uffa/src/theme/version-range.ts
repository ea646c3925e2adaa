/** Versions from one on, and below another. */
export interface VersionRange {
  readonly from: string;
  readonly below: string;
}

export function isInRange(version: string, { from, below }: VersionRange): boolean {
  return !isNewer(from, version) && isNewer(below, version);
}

/** As package.json writes it: `>=1.66.1 <2`. */
export function rangeText({ from, below }: VersionRange): string {
  return `>=${from} <${below}`;
}

/** Compares the numbers between the dots, and ignores what follows a dash. */
export function isNewer(version: string, than: string): boolean {
  const [left, right] = [numbersIn(version), numbersIn(than)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function numbersIn(version: string): readonly number[] {
  return (version.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
}
