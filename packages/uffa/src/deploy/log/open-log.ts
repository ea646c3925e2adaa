/** A log that is read from the moment on at which it was opened. */
export interface OpenLog {
  /** Its lines, as they come; ends when `signal` is raised, or when there will be no more. */
  readonly lines: (signal: AbortSignal) => AsyncIterable<string>;
  readonly close: () => Promise<void>;
}
