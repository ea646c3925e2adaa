import type { Provider } from './pipelines/pipelines';

/** The options of the generator (schema.json). */
export interface CiSchema {
  readonly provider?: Provider;
  readonly environments?: readonly string[];
  readonly defaultBranch?: string;
  readonly file?: string;
}
