/** A part of a directory's content. Directories are implied by what is in them, unless they are empty or of an unusual mode. */
export type TreeEntry = FileEntry | DirectoryEntry | LinkEntry;

export interface FileEntry {
  readonly kind: 'file';
  /** Relative to the directory, with `/`. */
  readonly path: string;
  /** The nine bits of permission. */
  readonly mode: number;
  readonly content: Buffer;
}

export interface DirectoryEntry {
  readonly kind: 'directory';
  readonly path: string;
  readonly mode: number;
}

export interface LinkEntry {
  readonly kind: 'link';
  readonly path: string;
  /** As it is written in the link. */
  readonly target: string;
}

/** The permissions that a listing leaves out, because most files and directories have them. */
export const usualMode = { file: 0o644, directory: 0o755 } as const;
