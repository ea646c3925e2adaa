/** The options of `deploy` (schema.json). */
export interface DeploySchema {
  readonly home?: string;
  readonly directory?: string;
  readonly virtualInstanceId?: string;
  readonly sameName?: readonly string[];
  /** Given by the profile's configuration; the archive that was packaged under it is what is deployed. */
  readonly profile?: string;
}
