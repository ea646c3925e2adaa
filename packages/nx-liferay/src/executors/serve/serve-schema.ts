/** The options of `serve` (schema.json). One of `command`, `maven`, `gradle` and `jar` says what runs. */
export interface ServeSchema {
  readonly command?: string;
  readonly maven?: readonly string[];
  readonly gradle?: readonly string[];
  readonly jar?: string;
  readonly home?: string;
  readonly virtualInstanceId?: string;
  readonly arguments?: readonly string[];
}
