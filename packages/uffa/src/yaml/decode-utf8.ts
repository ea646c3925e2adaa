import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { placesInText } from '../java-text/places-in-text';

/** The text of a file, or why there is none. */
export type DecodedText =
  { readonly text: string } | { readonly text?: undefined; readonly diagnostic: Diagnostic };

const REPLACEMENT = '\ufffd';

/**
 * Decodes strictly, as Jackson does; the diagnostic names the line and the first byte that is not UTF-8. Keeps a byte
 * order mark.
 */
export function decodeUtf8(bytes: Buffer, file: string): DecodedText {
  const text = bytes.toString('utf8');
  const offset = invalidByte(bytes, text);
  if (offset === undefined) return { text };
  const before = bytes.toString('utf8', 0, offset);
  const encoding = isUtf16(bytes) ? 'utf-16' : 'unknown';
  const byte = bytes[offset] ?? 0;
  return {
    diagnostic: diagnostic(
      'manifest-not-utf8',
      { file, offset, byte, encoding },
      placesInText(before, file)(before.length),
    ),
  };
}

/** The first replacement character that the decoder put in, and that is not in the file itself. */
function invalidByte(bytes: Buffer, text: string): number | undefined {
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (!bytes.subarray(offset, offset + 3).equals(Buffer.from(REPLACEMENT))) return offset;
    offset += 3;
    from = at + 1;
  }
  return undefined;
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
