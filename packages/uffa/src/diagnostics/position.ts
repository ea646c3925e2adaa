/** A place in one of the user's files, as an editor shows it. */
export interface Position {
  /** POSIX path relative to the workspace root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** The position of a diagnostic that is about a whole file. */
export function startOf(file: string): Position {
  return { file, line: 1, column: 1 };
}
