/** What became of one project, whoever packaged it. */
export type Outcome = Accepted | Rejected;

export interface Accepted {
  readonly kind: 'accepted';
  readonly archive: Archive;
}

export interface Rejected {
  readonly kind: 'rejected';
  /** The plugin's exception and its causes, or the codes of our errors. */
  readonly reasons: readonly string[];
}

export interface Archive {
  /** The archive's path relative to its project. */
  readonly name: string;
  /** Content by path, without directories. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The paths that have an owner's x bit. */
  readonly executables: ReadonlySet<string>;
  /** The archive's list of contents, in its order; a directory's name ends in a slash. */
  readonly entries: readonly Entry[];
  /** The lists of the archives inside the archive, by path. */
  readonly innerEntries: ReadonlyMap<string, readonly Entry[]>;
}

export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
}

/** A workspace's client extension projects by their path relative to it, or why it has none. */
export interface WorkspaceOutcome {
  readonly projects: ReadonlyMap<string, Outcome>;
  /** The plugin failed before there were any projects: its exception. */
  readonly failure?: string;
}
