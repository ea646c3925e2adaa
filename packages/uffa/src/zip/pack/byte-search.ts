import type { Entry } from '../../entry';

/** What files are searched for while they are packed: nobody then has to read them a second time. */
export interface ByteSearch {
  /**
   * Kinds of marks. A file has one of a kind where one of the kind's patterns matches its bytes, each byte taken for a
   * character (Latin-1). The patterns have no state: no flag `g` or `y`.
   */
  readonly kinds: readonly MarkPatterns[];
  /** The kinds that an entry is searched for: a bit for each, the lowest for the first. */
  readonly soughtIn: (entry: Entry) => number;
}

export type MarkPatterns = readonly RegExp[];

/** For those who only pack. */
export const noSearch: ByteSearch = { kinds: [], soughtIn: () => 0 };
