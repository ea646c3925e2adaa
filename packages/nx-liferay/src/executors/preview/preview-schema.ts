/** The options of `preview` (schema.json). */
export interface PreviewSchema {
  readonly with?: readonly string[];
  readonly profile?: string;
  readonly port?: number;
  readonly open?: boolean;
  readonly check?: boolean;
  readonly out?: string;
  readonly views?: string;
  readonly proxy?: string;
  readonly allowWrites?: boolean;
  readonly record?: boolean;
  readonly ca?: string;
  readonly strict?: boolean;
  readonly failOn?: readonly string[];
}
