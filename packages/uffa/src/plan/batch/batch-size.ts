import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { FileContent } from '../../entry';
import { fileChunks } from '../../files/file-chunks';
import { BASE64_TOKEN } from './base64-token';

/** In bytes. Reading JSON takes thirty times the memory. */
export const MOST_BYTES = 8_000_000;

/**
 * The diagnostic about a batch data file that is too large to be read: one that asks for attachments is refused, any other
 * is packaged as it is.
 * @throws SourceError or the file system's error when the file can't be read
 */
export function tooLargeBatchFile(content: FileContent, source: string): Diagnostic | undefined {
  const { size } = content;
  if (size <= MOST_BYTES) return undefined;
  const code = asksForAttachments(content) ? 'batch-file-too-large' : 'batch-file-unchecked';
  return diagnostic(code, { file: source, size }, startOf(source));
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
