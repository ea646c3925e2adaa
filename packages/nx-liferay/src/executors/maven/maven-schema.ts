/** The options of `maven` (schema.json). */
export interface MavenSchema {
  readonly goals: readonly string[];
  readonly output: string;
  /** `spring-boot`: an archive that Spring Boot has repackaged; anything else fails. */
  readonly expects?: 'spring-boot';
  readonly properties?: Readonly<Record<string, string>>;
  readonly arguments?: readonly string[];
  readonly reactor?: string;
  readonly javaVersion?: string;
}
