/** A character in quotes that differ from it. */
function quoted(character: string): string {
  return character === '"' ? `'"'` : `"${character}"`;
}

/** What is wrong with a JSON text, as the end of "line 3 ...". `found` is the character at the place. */
export const jsonProblems = {
  'unexpected-character': (found: string) => `a value is expected, not ${quoted(found)}`,
  'unexpected-end': () => 'the file ends before the value is complete',
  'byte-order-mark': () => 'it has a byte order mark, and must be UTF-8 without one',
  comment: () => 'it has a comment, and JSON has none',
  'single-quotes': () => 'it has single quotes, and JSON takes double quotes only',
  'trailing-comma': () => 'a comma has nothing after it',
  'unquoted-key': (found: string) => `a key in double quotes is expected, not ${quoted(found)}`,
  'missing-comma': (found: string) => `a comma or the closing bracket is expected, not ${quoted(found)}`,
  'missing-colon': (found: string) => `a colon is expected after the key, not ${quoted(found)}`,
  'control-character': () =>
    'a text holds a line break or another control character, which JSON writes as \\n or \\uXXXX',
  'bad-escape': () => 'a backslash is followed by what JSON does not know',
  'bad-number': () => 'a number is not written as JSON writes numbers',
  'bad-word': () => 'it has a word without quotes that is not true, false or null',
  'too-deep': () => 'lists and objects are nested more than 1000 deep',
} satisfies Record<string, (found: string) => string>;

export type JsonProblem = keyof typeof jsonProblems;
