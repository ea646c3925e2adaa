/** The options of the generator (schema.json). */
export interface ClientExtensionSchema {
  readonly directory: string;
  /** Where nx was called, relative to the workspace root. */
  readonly cwd?: string;
  readonly type: string;
  readonly framework?: string;
  readonly id?: string;
  readonly name?: string;
  readonly elementName?: string;
  readonly port?: number;
  readonly skipFormat?: boolean;
  readonly skipInstall?: boolean;
}
