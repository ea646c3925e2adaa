import { createHash } from 'node:crypto';
import { isConfigFile } from '../../plan/archive-file-names';
import type { Entry, EntryContent, Uffa } from '../../entry';
import { statsOf } from '../../files/stats-of';

/** By the path in an archive, a text that is another one when the entry's bytes are. */
export type Fingerprints = ReadonlyMap<string, string>;

/** Of all entries of an archive, without reading files. */
export function fingerprintsOf({ entries }: Pick<Uffa, 'entries'>): Fingerprints {
  return new Map(entries.map((entry) => [entry.path, fingerprint(entry)]));
}

/** The time stamp follows from all other entries, so its change says nothing of its own. */
function fingerprint({ path, content }: Entry): string {
  const text = ofContent(content);
  return isConfigFile(path) ? text.replace(/("buildTimestamp"\s*:\s*)\d+/g, '$1') : text;
}

function ofContent(content: EntryContent): string {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'file':
      return ofFile(content.file);
    case 'pieces':
      return hashed(content.pieces.map((piece) => (typeof piece === 'string' ? piece : ofFile(piece.file))));
    case 'archive':
      return hashed(content.entries.map((entry) => `${entry.path}\0${fingerprint(entry)}`));
    case 'member':
      return `${content.archive}\0${content.member}\0${content.crc32}`;
  }
}

/** Batch data may be large, and is not kept twice. */
function hashed(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0${part}`);
  return hash.digest('base64');
}

function ofFile(file: string): string {
  const stats = statsOf(file);
  return stats === undefined ? file : `${file}\0${stats.size}\0${stats.mtimeMs}\0${stats.ino}`;
}

/** The paths that one archive has and the other has not, or with other bytes. Sorted. */
export function changedPaths(before: Fingerprints, after: Fingerprints): readonly string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
