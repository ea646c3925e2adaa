import type { Entry } from '../../entry';

/** What files are searched for while they are packed: nobody then has to read them a second time. */
export interface ByteSearch {
  /**
   * Kinds of marks. A file has one of a kind where it has one of the kind's marks in its bytes, each byte taken for a
   * character (Latin-1).
   */
  readonly kinds: readonly (readonly ByteMark[])[];
  /** The kinds that an entry is searched for: a bit for each, the lowest for the first. */
  readonly soughtIn: (entry: Entry) => number;
}

export interface ByteMark {
  /**
   * A text that stands wherever the pattern matches. V8 finds one of up to six letters whose first is rare ten times as
   * fast as it tries a pattern.
   */
  readonly hint: string;
  /** Without a state: no flag `g` or `y`. */
  readonly pattern: RegExp;
}

/** For those who only pack. */
export const noSearch: ByteSearch = { kinds: [], soughtIn: () => 0 };
