const OWN: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([^\s&;#]{1,40}));|&/g;

/**
 * Character data with the characters that its references stand for.
 * @throws Error for an entity that XML itself does not have
 */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_all, hexadecimal?: string, decimal?: string, name?: string) => {
    if (hexadecimal !== undefined) return character(parseInt(hexadecimal, 16));
    if (decimal !== undefined) return character(Number(decimal));
    const own = name !== undefined && Object.hasOwn(OWN, name) ? OWN[name] : undefined;
    if (own === undefined) throw new Error('has an entity that XML does not have');
    return own;
  });
}

function character(codePoint: number): string {
  if (codePoint > 0x10ffff) throw new Error('has a character that does not exist');
  return String.fromCodePoint(codePoint);
}
