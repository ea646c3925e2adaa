/** The options of `build` (schema.json). All others are for Nx's executor of commands. */
export interface BuildSchema {
  /** Whether what an earlier build made is removed first; absent: it is. */
  readonly emptyOutputs?: boolean;
  /** Outputs that are never emptied, relative to the project. */
  readonly keptOutputs?: readonly string[];
  /** What follows the target on Nx's command line, as it is written. */
  readonly __unparsed__?: readonly string[];
}
