/** The options of `maven` (schema.json). */
export interface MavenSchema {
  readonly goals: readonly string[];
  readonly output: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly arguments?: readonly string[];
  readonly reactor?: string;
  readonly javaVersion?: string;
}
