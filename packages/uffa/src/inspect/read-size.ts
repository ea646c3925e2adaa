const UNITS: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** A number of bytes as people write it, such as `500kB`, `1.5 MB` or `512 KiB`; undefined for anything else. */
export function readSize(text: string): number | undefined {
  const [, number, unit = 'b'] = /^(\d{1,12}(?:\.\d{1,12})?) ?([kmg]?i?b)?$/i.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Math.floor(Number(number) * factor);
}
