/** A filter as it was read. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | {
      readonly kind: 'compare';
      readonly property: string;
      readonly operator: Operator;
      readonly value: Literal;
    }
  | { readonly kind: 'in'; readonly property: string; readonly values: readonly Literal[] }
  | { readonly kind: 'contains' | 'startswith'; readonly property: string; readonly text: string };

export const operators = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;

export type Operator = (typeof operators)[number];

/** A value that a filter compares with. */
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A date, or a point in time, in milliseconds since 1970. */
  | { readonly kind: 'time'; readonly value: number }
  | { readonly kind: 'null' };
