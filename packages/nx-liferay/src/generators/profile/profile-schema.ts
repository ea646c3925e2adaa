/** The options of the generator (schema.json). */
export interface ProfileSchema {
  readonly project: string;
  readonly name: string;
  readonly from?: string;
}
