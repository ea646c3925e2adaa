/** The Gradle that a wrapper is to run, where it could not be fetched. */
export interface MissingDistribution {
  readonly address: string;
  readonly reason: string;
}

/**
 * Recognizes by its output a wrapper that found no Gradle on this machine and could not fetch one. It says
 * `Downloading <address>`, and then ends with Java's words for what went wrong.
 */
export function missingDistribution(printed: string): MissingDistribution | undefined {
  const [, address] = /^Downloading (\S+)\s*$/m.exec(printed) ?? [];
  const [, reason] = /^Exception in thread "main" (?:[\w.]+\.)?(\w+(?:: .*)?)$/m.exec(printed) ?? [];
  return address === undefined || reason === undefined ? undefined : { address, reason: reason.trim() };
}
