/** What is wrong with a YAML text, as the end of a sentence about the file. `found` is what stands at the place. */
export const yamlProblems = {
  tab: {
    message: () => 'a line is indented with a tab; YAML allows spaces only',
    fix: () => 'Replace the tab with spaces, as many as its neighbours have.',
  },
  'tab-between': {
    message: () => 'a tab is used where YAML allows only spaces',
    fix: () => 'Replace the tab with a space.',
  },
  indentation: {
    message: () => 'the indentation does not fit the lines before',
    fix: () => 'Start all keys of one level, and all "-" of one list, in the same column.',
  },
  'deeper-line': {
    message: () => 'a line starts further right than the one before, whose value it thereby continues',
    fix: () =>
      'Start all keys of one level in the same column, and put a value that takes several lines in quotes.',
  },
  'odd-blank': {
    message: (found: string) => `a line starts with ${found}, which looks like a space and is none`,
    fix: () => 'Replace it with spaces; it comes with text that is copied from a page or a chat.',
  },
  conflict: {
    message: () => 'a merge was not finished: Git left both versions in it',
    fix: () =>
      'Keep what is right of both versions, and remove the lines "<<<<<<<", "=======" and ">>>>>>>".',
  },
  'reserved-start': {
    message: (found: string) => `a value without quotes starts with "${found}", which YAML reserves`,
    fix: () => 'Put the value in quotes: "...".',
  },
  escape: {
    message: (found: string) => `a text in double quotes holds ${found}, which YAML 1.1 does not know`,
    fix: () =>
      'Write \\\\ for a backslash, or put the text in single quotes, where a backslash is only a backslash.',
  },
  'second-colon': {
    message: () => 'a value without quotes holds a colon and a blank, as if it were a key itself',
    fix: () => 'Put the value in quotes: "...", or move the inner key to its own, further indented line.',
  },
  'missing-colon': {
    message: () => 'a key is expected here, but the text has no ": " after it',
    fix: () =>
      'Write "key: value" with a blank after the colon, "- value" for an item of a list, or "# ..." for a comment.',
  },
  'missing-comma': {
    message: () => 'a comma or a ": " is missing inside [...] or {...}',
    fix: () => 'Separate the items with commas, and write a blank after the colon of a key.',
  },
  'open-quote': {
    message: () => 'a quote is opened and never closed',
    fix: () => 'Close the quote on the line where it starts.',
  },
  'open-bracket': {
    message: () => 'a "[" or "{" is opened and never closed',
    fix: () => 'Close the bracket, or write the list with "- " items on lines of their own.',
  },
  'block-in-flow': {
    message: () => 'an indented list or mapping is inside [...] or {...}',
    fix: () => 'Use brackets for the inner one too, or indentation for both.',
  },
  'bare-in-brackets': {
    message: (found: string) => `inside [...] or {...}, ${found} needs quotes: it ${needsQuotes(found)}`,
    fix: (found: string) => `Write "${found}", with the quotes.`,
  },
  'long-key': {
    message: () => 'a key is longer than 1024 characters',
    fix: () => 'Shorten the key; if it is meant as a value, put it in quotes.',
  },
  'complex-key': {
    message: () => 'a key is a list, a mapping or a "*" reference, and only texts can be keys',
    fix: () => 'Write the key as a text.',
  },
  'alias-name': {
    message: () =>
      'a value without quotes starts with "*", which YAML takes for a reference, and no reference is written like this',
    fix: () => 'Put the value in quotes: "*...".',
  },
  anchor: {
    message: () => 'a "&", "*" or "!" has no meaning here',
    fix: () => 'Put the value in quotes: "...".',
  },
  'tag-name': {
    message: () =>
      'a value without quotes starts with "!", which YAML takes for a tag, and no tag is written like this',
    fix: () => 'Put the value in quotes: "!...".',
  },
  directive: {
    message: () => 'a line starts with "%", which YAML takes for a directive that it does not know',
    fix: () => 'Remove the line, or put the text in quotes.',
  },
  'missing-key': {
    message: () => 'a colon has no key before it',
    fix: () => 'Write the key before the colon, or put the value in quotes.',
  },
  control: {
    message: (found: string) => `the character ${found} is in it, which YAML does not allow`,
    fix: () => 'Remove the character; inside double quotes it can be written as an escape such as "\\u0001".',
  },
  number: {
    message: (found: string) =>
      `${found} looks like a number, but Liferay's build tools cannot read it as one`,
    fix: (found: string) => `Put it in quotes to make it a text: "${found}".`,
  },
  'too-deep': {
    message: () => 'lists and mappings are nested too deeply',
    fix: () => 'Nest them less: a client extension needs no more than a handful of levels.',
  },
  'too-long': {
    message: () => 'it is too long: more than a million characters',
    fix: () => 'Is it the right file? Move data into files of their own and assemble them.',
  },
  'too-many-keys': {
    message: () => 'it has more than 10,000 keys and items',
    fix: () => 'Is it the right file? Move data into files of their own and assemble them.',
  },
  'extra-comma': {
    message: () => 'a comma inside [...] or {...} has nothing before it',
    fix: () => 'Remove the comma, or write the item that is missing.',
  },
  unexpected: {
    message: (found: string) =>
      found === '' ? 'it ends too early' : `${found === '"' ? `'"'` : `"${found}"`} is not expected there`,
    fix: () =>
      'Look at this line and the one before: a quote, a bracket, a colon or a "-" is missing or too many.',
  },
} satisfies Record<string, YamlWords>;

function needsQuotes(text: string): string {
  if (text.startsWith(':')) return 'starts with a colon';
  return text.includes('?') ? 'holds a question mark' : 'holds a bracket';
}

interface YamlWords {
  readonly message: (found: string) => string;
  readonly fix: (found: string) => string;
}

export type YamlProblem = keyof typeof yamlProblems;
