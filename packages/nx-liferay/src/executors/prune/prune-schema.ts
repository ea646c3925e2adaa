/** The options of `prune` (schema.json). */
export interface PruneSchema {
  readonly output: string;
}
