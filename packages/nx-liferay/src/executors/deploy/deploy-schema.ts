import type { DeployOptions, Diagnostic } from 'uffa';

/** The options of `deploy` (schema.json). */
export interface DeploySchema extends DeployOptions {
  /** Given by the profile's configuration; the archive that was packaged under it is what is deployed. */
  readonly profile?: string;
  readonly environments?: object;
  readonly environmentProblems?: readonly Diagnostic[];
}
