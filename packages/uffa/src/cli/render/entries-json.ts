import type { Entry, Origin } from '../../entry';
import { knownSize } from '../../zip/pack/known-size';

interface JsonEntry {
  readonly path: string;
  /** `null` for an archive inside the archive, whose size is known only once it is written. */
  readonly size: number | null;
  readonly executable: boolean;
  readonly origin: Origin;
  /** The entries of an archive inside the archive. */
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
