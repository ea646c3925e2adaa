/** The files of a workspace as they are so far, some of them edited. Paths are POSIX and relative to the workspace root. */
export interface EditedFiles {
  /** Undefined for what is not a file, is not in the workspace, or not UTF-8. */
  readonly text: (file: string) => string | undefined;
  /** The names in a directory, sorted. */
  readonly names: (directory: string) => readonly string[];
  readonly write: (file: string, text: string) => void;
  /** There must be nothing of the new name. */
  readonly rename: (from: string, to: string) => void;
}
