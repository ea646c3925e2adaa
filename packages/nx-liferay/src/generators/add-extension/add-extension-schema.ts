/** The options of the generator (schema.json). */
export interface AddExtensionSchema {
  readonly project: string;
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly application?: string;
}
