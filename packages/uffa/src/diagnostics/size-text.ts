const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes for people, in powers of 1000: `812 B`, `12.3 kB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  let size = bytes / 1000;
  let unit = 0;
  // 999.95 would round to 1000.0.
  while (size >= 999.95 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size.toFixed(1)} ${UNITS[unit] ?? ''}`;
}
