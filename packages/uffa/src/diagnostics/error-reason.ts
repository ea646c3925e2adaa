/** The code of an error of the operating system, such as `ENOENT`; undefined for any other error. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What something that was thrown says of itself. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why something failed, for a diagnostic: the operating system's code, or the message of any other error. */
export function reasonOf(error: unknown): string {
  return errorCode(error) ?? messageOf(error);
}
