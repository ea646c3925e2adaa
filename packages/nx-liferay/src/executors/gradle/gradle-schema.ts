/** The options of `gradle` (schema.json). */
export interface GradleSchema {
  readonly task: string;
  readonly output: string;
  readonly arguments?: readonly string[];
}
