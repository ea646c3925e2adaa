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
  if (!/^[-._0-9a-z]+$/.test(name))
    return 'it has other characters than lower-case letters, digits, hyphens, dots and underscores';
  return undefined;
}
