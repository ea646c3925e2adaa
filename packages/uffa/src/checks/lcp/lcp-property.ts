/** A property of LCP.json. */
export interface LcpProperty {
  readonly description: string;
  readonly shape: LcpShape;
}

/** The value that a property of LCP.json takes. Wherever a number or a word is wanted, a token such as `__PROJECT_ID__` may be. */
export type LcpShape =
  /** One text; `values` are the only ones there are. */
  | { readonly kind: 'text'; readonly values?: readonly string[] }
  | { readonly kind: 'flag' }
  | LcpNumber
  | { readonly kind: 'list'; readonly of: LcpShape }
  /** Members whose names are the user's, such as variables. */
  | { readonly kind: 'names'; readonly of: LcpShape }
  | { readonly kind: 'object'; readonly members: LcpProperties }
  /** A text, a number or a boolean. */
  | { readonly kind: 'scalar' };

/** A number within limits, both of which are allowed. */
export interface LcpNumber {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  /** Without a fraction. */
  readonly whole?: true;
  /** Also as a text of digits. */
  readonly textual?: true;
  /** What it counts; absent: the property's name says it. */
  readonly unit?: 'megabytes' | 'CPUs' | 'percent' | 'seconds';
}

/** Properties by name. */
export type LcpProperties = Readonly<Record<string, LcpProperty>>;
