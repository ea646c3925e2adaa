import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { FileContent } from '../../entry';
import { fileChunks } from '../../files/file-chunks';
import { BASE64_TOKEN } from './base64-token';

/** In bytes, of a file whose items are read in parts. */
export const MOST_BYTES = 8_000_000;

/** In bytes, of a file that is read whole: JSON takes thirty times the memory, and four hundred times if it is all numbers. */
const MOST_WHOLE = 500_000;

/**
 * The diagnostic about a batch data file that is too large to be read: one that asks for attachments is refused, any other
 * is packaged as it is.
 * @throws SourceError or the file system's error when the file can't be read
 */
export function tooLargeBatchFile(content: FileContent, source: string): Diagnostic | undefined {
  const { size } = content;
  if (size <= MOST_BYTES) return undefined;
  return asksForAttachments(content)
    ? diagnostic('batch-file-too-large', { file: source, size, most: MOST_BYTES }, startOf(source))
    : diagnostic('batch-file-unchecked', { file: source, size }, startOf(source));
}

/** The diagnostic about a file that asks for attachments and cannot be read in parts. */
export function tooLargeAsWhole({ size }: FileContent, source: string): Diagnostic | undefined {
  return size <= MOST_WHOLE
    ? undefined
    : diagnostic('batch-file-too-large', { file: source, size, most: MOST_WHOLE }, startOf(source));
}

function asksForAttachments(content: FileContent): boolean {
  let end = '';
  for (const chunk of fileChunks(content)) {
    const text = end + chunk.toString('latin1');
    if (text.includes(BASE64_TOKEN)) return true;
    end = text.slice(-BASE64_TOKEN.length);
  }
  return false;
}
