/** The options of the generator (schema.json). */
export interface InitSchema {
  readonly keepExistingVersions?: boolean;
  readonly skipAgents?: boolean;
  readonly skipFormat?: boolean;
  readonly skipPackageJson?: boolean;
}
