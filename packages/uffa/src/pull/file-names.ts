import { createHash } from 'node:crypto';
import { BATCH_SUFFIX } from '../plan/batch/batch-files';

/** A file to be named. */
export interface Unnamed {
  /** Its place in the order of the files: of what it is, then among those. */
  readonly group: number;
  readonly level: number;
  /** What it is, such as `object`. */
  readonly label: string;
  /** What people call it. */
  readonly name: string;
  /** What tells it from all others of its label. */
  readonly code: string;
}

/** In characters. */
const LONGEST = 60;
const HIGHEST_LEVEL = 999;
/** What a portal gives to who does not choose a code: nobody recognizes it. */
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The names of files below `batch/`: safe on every system, and in one order to both who read them. A portal takes runs
 * of digits by their number and Liferay's cloud takes every character by itself, so all numbers have one length. A name
 * depends on what is in the file and, by its numbers, on the names beside it.
 */
export function fileNames(files: readonly Unnamed[]): readonly string[] {
  const labels = files.map((file) => `${file.label}-${readable(file)}`);
  const width = Math.max(
    0,
    ...labels.flatMap((label) => (label.match(/\d+/g) ?? []).map((run) => run.length)),
  );
  const padded = labels.map((label) => label.replace(/\d+/g, (run) => run.padStart(width, '0')));
  const counts = new Map<string, number>();
  for (const label of padded) counts.set(label.toLowerCase(), (counts.get(label.toLowerCase()) ?? 0) + 1);
  return files.map((file, index) => {
    const label = padded[index] ?? file.label;
    const isShared = (counts.get(label.toLowerCase()) ?? 0) > 1;
    const suffix = isShared || !isWhole(file) ? `-${lettersOf(file)}` : '';
    return `${prefixOf(file)}-${label}${suffix}${BATCH_SUFFIX}`;
  });
}

/** The name of a part of several, which all have one length. */
export function partName(name: string, part: number, parts: number): string {
  if (parts === 1) return name;
  const digits = String(part).padStart(String(parts).length, '0');
  return `${name.slice(0, -BATCH_SUFFIX.length)}-part${digits}${BATCH_SUFFIX}`;
}

function prefixOf({ group, level }: Unnamed): string {
  return `${group}${String(Math.min(level, HIGHEST_LEVEL)).padStart(3, '0')}`;
}

function readable({ name, code }: Unnamed): string {
  const words = (UUID.test(name) && UUID.test(code) ? '' : name).replace(/[^A-Za-z0-9]+/g, '-');
  return words.replace(/^-+/, '').slice(0, LONGEST).replace(/-+$/, '') || 'unnamed';
}

/** Whether the name says all, so that nothing else is called alike. */
function isWhole(file: Unnamed): boolean {
  const { name, code } = file;
  return readable(file) === name || (name === code && readable(file) === code.replaceAll('_', '-'));
}

/** Eight letters that stand for a code: no digits, which have an order of their own. */
function lettersOf({ label, code }: Unnamed): string {
  const hash = createHash('sha256').update(`${label}\0${code}`).digest();
  return [...hash.subarray(0, 8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
