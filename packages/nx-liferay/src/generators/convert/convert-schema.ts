/** The options of the generator (schema.json). */
export interface ConvertSchema {
  readonly project?: string;
  readonly allowDirty?: boolean;
}
