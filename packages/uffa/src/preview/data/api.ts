import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Entry } from '../../entry';

/** A call that a page makes to its own origin, for anything that is not a file of an archive. */
export interface ApiRequest {
  /** In capitals. */
  readonly method: string;
  /** As it is in the URL, percent-encoded, from the first slash on. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By their names in small letters, as `node:http` gives them. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whole; whoever receives it limits its size. */
  readonly body: Uint8Array;
}

export interface ApiAnswer {
  readonly status: number;
  /** By their names in small letters, without those that the length or the connection decides. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Uint8Array;
}

/**
 * Answers a call, or not: undefined gets a 501 from whoever asks. An answer whose status is 501 says itself why it is none.
 * Both count as unanswered. Never rejects.
 */
export type ApiHandler = (request: ApiRequest) => Promise<ApiAnswer | undefined>;

/** A project whose archive was planned: its batch data is what the store begins with. */
export interface ApiProject {
  /** Relative to the workspace root, with slashes. */
  readonly path: string;
  readonly entries: readonly Entry[];
}

/** What answers the calls of pages, for the archives as they are planned now. */
export interface Api {
  readonly answer: ApiHandler;
  /** What is wrong with the files that answers come from; the rest of them is used. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes over archives that were planned, for the first time or again. Entries stay as calls have changed them, unless
 * batch data is other than it was: then everything begins again with that.
 */
export type OpenApi = (projects: readonly ApiProject[]) => Api;
