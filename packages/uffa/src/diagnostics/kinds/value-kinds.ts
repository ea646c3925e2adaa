/** A kind of value, in the words of a sentence. */
export const valueKinds = {
  string: 'a text',
  boolean: 'a yes or no',
  integer: 'a number',
  double: 'a number',
  null: 'nothing',
  list: 'a list',
  map: 'a mapping',
} as const;

export type ValueKind = keyof typeof valueKinds;
