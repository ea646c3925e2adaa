/**
 * The text of a JSON file as Jackson reads bytes: UTF-8, or UTF-16 and UTF-32 by their byte order mark or by where the
 * zeros of the first characters are. `undefined`: bytes that are no text.
 */
export function decodeJson(bytes: Buffer): string | undefined {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

function encodingOf(bytes: Buffer): Encoding {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if (a === 0 && b === 0 && (c === 0 || (c === 0xfe && d === 0xff))) return 'utf-32be';
  if (c === 0 && d === 0 && (b === 0 || (a === 0xff && b === 0xfe))) return 'utf-32le';
  if (a === 0 || (a === 0xfe && b === 0xff)) return 'utf-16be';
  return b === 0 || (a === 0xff && b === 0xfe) ? 'utf-16le' : 'utf-8';
}

function decodeUtf32(bytes: Buffer, encoding: Encoding): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const read = (offset: number) =>
    encoding === 'utf-32le' ? bytes.readUInt32LE(offset) : bytes.readUInt32BE(offset);
  const codePoints = Array.from({ length: bytes.length / 4 }, (_, index) => read(index * 4));
  if (codePoints.some((codePoint) => codePoint > 0x10ffff)) return undefined;
  return codePoints
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('')
    .replace(/^\uFEFF/, '');
}
