/** The options of `serve` (schema.json). One of `command`, `maven`, `gradle` and `jar` says what runs. */
export interface ServeSchema extends LiveSchema {
  readonly command?: string;
  readonly maven?: readonly string[];
  readonly gradle?: readonly string[];
  readonly jar?: string;
  readonly home?: string;
  readonly virtualInstanceId?: string;
  readonly arguments?: readonly string[];
}

/** Those that only a front end has a use for. */
export interface LiveSchema {
  /** Whether the portal gets the live archive; absent: the project is a service. */
  readonly portal?: boolean;
  readonly entry?: readonly string[];
  readonly injectsCss?: boolean;
  readonly port?: number;
  readonly host?: string;
  readonly https?: boolean;
  readonly portalOrigin?: string;
  readonly clean?: boolean;
  readonly directory?: string;
  readonly container?: string;
  readonly service?: string;
  readonly engine?: string;
  readonly containerDirectory?: string;
  readonly timeout?: number;
  readonly sameName?: readonly string[];
  readonly profile?: string;
}
