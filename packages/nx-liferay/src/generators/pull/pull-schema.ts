/** The options of the generator (schema.json). */
export interface PullSchema {
  readonly project: string;
  /** Where nx was called, relative to the workspace root. */
  readonly cwd?: string;
  readonly portal: string;
  readonly what?: readonly string[];
  readonly filter?: string;
  readonly folder?: string;
  readonly site?: string;
  readonly ca?: string;
  readonly routes?: string;
  readonly oauthApplication?: string;
  /** In seconds. */
  readonly requestTimeout?: number;
  readonly overwrite?: boolean;
}
