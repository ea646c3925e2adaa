/** The options of `build-theme` (schema.json). */
export interface ThemeSchema {
  readonly strict?: boolean;
  readonly failOn?: readonly string[];
  readonly rules?: object;
  readonly sourceMaps?: 'embedded' | 'none';
  readonly style?: 'expanded' | 'compressed';
  /** Read only by Nx, which hashes it. */
  readonly packages?: string;
}
