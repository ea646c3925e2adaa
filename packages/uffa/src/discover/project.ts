/** A directory that holds a client extension project. */
export interface Project {
  /** Absolute path of the workspace root. */
  readonly workspaceRoot: string;
  /** Absolute path of the project. */
  readonly root: string;
  /** POSIX path of the project relative to the workspace root; `.` for the root itself. */
  readonly path: string;
  /** The directory's name: every file name in the archive derives from it. */
  readonly name: string;
  /** The language project has no yaml of its own (behaviour.md 16). */
  readonly kind: 'client-extension' | 'language';
}
