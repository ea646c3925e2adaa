import type { Inputs } from '../input';

/** A target of the same project whose work is packaged. */
export interface Producer {
  readonly target: string;
  readonly inputs: Inputs;
  /** The names of its configurations: under each it may make something else. */
  readonly configurations: readonly string[];
}
