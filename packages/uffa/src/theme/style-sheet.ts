import type { Diagnostic } from '../diagnostics/diagnostic';

/** How style sheets are written. */
export interface StyleOptions {
  /** Embeds a source map in each style sheet, so that a browser shows the Sass files. */
  readonly sourceMaps?: 'embedded' | 'none';
  /** `compressed` leaves out blanks and comments. */
  readonly style?: 'expanded' | 'compressed';
}

/** What Sass made of one style sheet. */
export interface CompiledStyleSheet {
  /** The texts of a style sheet and of its right-to-left twin by their paths in the tree; empty where it has an error. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths in the tree of all that was read. */
  readonly loaded: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}
