export interface House {
  /** The directory that holds the rooms, relative to the repository. */
  readonly source: string;
  /** Files and directories that every room may import; each may import those before it. */
  readonly shared: readonly string[];
  readonly rooms: readonly string[];
  readonly apart: Readonly<Record<string, readonly string[]>>;
  /** What those outside import. */
  readonly entries: readonly string[];
}

export const houses: readonly House[];
