const units = ['kB', 'MB', 'GB'] as const;

/** A size in bytes as people read it, in powers of 1000: `812 B`, `12.3 kB`. */
export function humanSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length);
  return `${(bytes / 1000 ** power).toFixed(1)} ${units[power - 1] ?? 'B'}`;
}
