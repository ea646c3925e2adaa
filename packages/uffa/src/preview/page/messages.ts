/** What the server tells each open page and frame. */
export type PreviewEvent =
  /** These style sheets have changed and nothing else has: their addresses without the origin and the query. */
  | { readonly kind: 'styles'; readonly urls: readonly string[] }
  /** The page is to be loaded again. */
  | { readonly kind: 'reload' }
  /** What is wrong with projects from now on; empty: nothing any more. */
  | { readonly kind: 'failed'; readonly problems: readonly StandingProblem[] };

/** A problem, and what the pages show of its project meanwhile. */
export interface StandingProblem extends BuildProblem {
  readonly shown: ShownAs;
}

export type ShownAs =
  /** As its last archive without such problems. */
  | 'as-before'
  /** As its archive is now: there is none that was better. */
  | 'as-it-is'
  | 'nowhere';

/** An error of a build in the words of its diagnostic. */
export interface BuildProblem {
  readonly project: string;
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** Such as `client-extension.yaml:3:1`; absent: it has none. */
  readonly place?: string;
}

/** What a page in the browser says about itself. */
export interface PageReport {
  readonly kind: ReportKind;
  /** The path of the page, such as `/web/preview/all`. */
  readonly page: string;
  /** What happened, in a sentence or in the words of the browser. At most 2000 characters. */
  readonly message: string;
  /** The address of the script or the call it is about, where there is one. */
  readonly url?: string;
  /** The project whose file that is; absent: not known. */
  readonly project?: string;
}

export type ReportKind =
  /** Written to the console as an error, or thrown and not caught. */
  | 'console-error'
  /** A script, a style sheet or an image that could not be loaded. */
  | 'not-loaded'
  /** A tag that was defined a second time. */
  | 'defined-twice'
  /** A module that ran a second time, because one address of it has `?t=` and another has not. */
  | 'run-twice'
  /** A call of an API that the preview does not answer. */
  | 'unanswered'
  /** Something of the portal that the preview does not have. */
  | 'not-provided'
  /** A message that a script shows to the user; nothing is wrong. */
  | 'toast';
