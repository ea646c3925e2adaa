/** A log that is read from the moment when it was opened. */
export interface OpenLog {
  /** Its lines, as they come; ends when `signal` is aborted, or when there will be no more. */
  readonly lines: (signal: AbortSignal) => AsyncIterable<string>;
  readonly close: () => Promise<void>;
}
