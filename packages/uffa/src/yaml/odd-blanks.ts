/** What an editor shows like a space, but YAML takes for a character of a text. */
const ODD_BLANK = /^[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])/;

/** The blank that is not a space among those that a text starts with, such as `U+00A0`, and where it stands. */
export function oddBlankIn(text: string): { readonly name: string; readonly at: number } | undefined {
  const [before = '', blank] = ODD_BLANK.exec(text) ?? [];
  if (blank === undefined) return undefined;
  const code = (blank.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { name: `U+${code}`, at: before.length - 1 };
}
