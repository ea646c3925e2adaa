/** The options of the generator that it reads (schema.json); create-nx-workspace passes many more. */
export interface PresetSchema {
  readonly type?: string;
  readonly framework?: string;
  /** The name of the project; absent: made from the type. */
  readonly extension?: string;
  readonly skipFormat?: boolean;
  readonly skipInstall?: boolean;
}
