/** What deploying takes from the process that it runs in. */
export interface DeployEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}
