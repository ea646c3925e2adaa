/** The options of `build-theme` (schema.json). */
export interface ThemeSchema {
  readonly strict?: boolean;
  readonly sourceMaps?: 'embedded' | 'none';
  readonly style?: 'expanded' | 'compressed';
  /** Read by nobody but Nx, which hashes it. */
  readonly packages?: string;
}
