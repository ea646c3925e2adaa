import type { Uffa } from '../entry';

/** An archive to compare. */
export interface Compared {
  readonly uffa: Uffa;
  /** Directories with files in them that have no entry of their own before these; sorted. Only a zip can lack some. */
  readonly missingDirectories: readonly string[];
}

/** An archive as a value has an entry for every directory once it is written. */
export function compared(uffa: Uffa): Compared {
  return { uffa, missingDirectories: [] };
}
