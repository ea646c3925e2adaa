import type { RawAnswer } from './raw-answer';

/** How the stand-in misbehaves. Each is something that portals, or what stands before them, do. */
export interface Faults {
  /** Paths that are answered in another way, by how they begin. */
  readonly answers?: Readonly<Record<string, RawAnswer>>;
  /** So many answers "not yet" before an export is completed, each with 404 for its content. */
  readonly slowExports?: number;
  /** The message that an export fails with. */
  readonly failedExport?: string;
  /** An export says COMPLETED, and that something went wrong: ON_ERROR_CONTINUE ends so. */
  readonly failedItems?: string;
  /** An export has fewer items than its task says. */
  readonly lostItems?: number;
  /** Never finishes. */
  readonly endlessExport?: boolean;
  /** The content is asked for so often before it is there although the task is completed. */
  readonly lateContent?: number;
  /** The bytes of an export's content. */
  readonly content?: Buffer;
  /** A server that refuses an encoded slash in a path, as Tomcat does by default. */
  readonly refusesEncodedSlashes?: boolean;
  /** An application whose filters are ignored without a word. */
  readonly ignoresFilters?: boolean;
  /** What the batch planner says. */
  readonly strategies?: readonly string[];
}

export interface StandInOptions extends Faults {
  /** Another seed: other numbers, dates and orders in the same state. */
  readonly seed?: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** The scopes that the OAuth application was granted. */
  readonly scopes?: readonly string[];
}

export const CLIENT = { LIFERAY_CLIENT_ID: 'id-1', LIFERAY_CLIENT_SECRET: 'secret-1' } as const;
export const USER = { LIFERAY_USER: 'test@liferay.com', LIFERAY_PASSWORD: 'pass-1' } as const;
