import type { Entry, Origin } from '../../entry';
import { knownSize } from '../../packed-files/known-size';

interface JsonEntry {
  readonly path: string;
  /** `null` for an archive in the archive: it is not known before it is written. */
  readonly size: number | null;
  readonly executable: boolean;
  readonly origin: Origin;
  /** Of an archive in the archive. */
  readonly entries?: readonly JsonEntry[];
}

/** Entries for programs. */
export function entriesJson(entries: readonly Entry[]): readonly JsonEntry[] {
  return entries.map(({ path, content, executable, origin }) => ({
    path,
    size: knownSize(content) ?? null,
    executable,
    origin,
    ...(content.kind === 'archive' ? { entries: entriesJson(content.entries) } : {}),
  }));
}
