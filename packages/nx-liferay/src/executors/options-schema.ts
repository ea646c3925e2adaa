/** The part of a schema.json that options are checked against. */
export interface OptionsSchema {
  readonly properties: Readonly<Record<string, OptionSchema>>;
  readonly allOf?: readonly { readonly required: readonly string[] }[];
}

/** What one option may be. */
export interface OptionSchema {
  readonly type: string;
  readonly enum?: readonly string[];
  /** Other names of the option on Nx's command line. */
  readonly aliases?: readonly string[];
  readonly items?: OptionSchema;
  readonly additionalProperties?: OptionSchema;
  /** `internal`: set by the plugin, not by users. */
  readonly 'x-priority'?: string;
}
