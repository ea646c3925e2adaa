/** The options of the generator (schema.json). */
export interface RenameSchema {
  readonly project: string;
  readonly destination: string;
  readonly ids?: boolean;
  readonly allowDirty?: boolean;
}
