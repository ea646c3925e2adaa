/** Names that HTML reserves because SVG and MathML use them. */
const RESERVED: ReadonlySet<string> = new Set([
  'annotation-xml',
  'color-profile',
  'font-face',
  'font-face-format',
  'font-face-name',
  'font-face-src',
  'font-face-uri',
  'missing-glyph',
]);

/** What may follow the first letter: PCENChar of HTML's "valid custom element name". */
const REST =
  /^[-.0-9_a-z\u{B7}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{203F}-\u{2040}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]*$/u;

/**
 * Why browsers refuse a text as the name of a custom element.
 * @returns a clause such as `it has no hyphen`; undefined for a name that they take
 */
export function customElementNameFlaw(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (RESERVED.has(name)) return 'it is reserved for SVG or MathML';
  if (/[A-Z]/.test(name)) return 'it has upper-case letters';
  if (!/^[a-z]/.test(name)) return 'it does not begin with a letter';
  if (!name.includes('-')) return 'it has no hyphen';
  return REST.test(name) ? undefined : 'it has a character that is not allowed there';
}
