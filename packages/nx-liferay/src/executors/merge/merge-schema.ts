/** The options of `merge` (schema.json). */
export interface MergeSchema {
  readonly name: string;
  /** The names of projects in Nx. */
  readonly projects: readonly string[];
  /** Relative to the workspace root; absent: `dist` of the project. */
  readonly out?: string;
  readonly environment?: string;
  readonly virtualInstanceId?: string;
}
