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

/** What a property takes, in the words of a sentence. */
export const expectedKinds = {
  string: 'one text',
  boolean: 'true or false',
  integer: 'a whole number',
  list: 'a list of texts',
} as const;

export type ExpectedKind = keyof typeof expectedKinds;
