import { createHash } from 'node:crypto';
import { diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import type { Entry } from '../entry';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { openEntry } from '../zip/write/open-entry';
import type { FileFacts } from './differences';

/** In bytes: larger files are compared by their hash. */
const MOST_TEXT = 1_000_000;

/** A file with what it holds. */
export interface ReadFile {
  readonly facts: FileFacts;
  /** Absent where it is not UTF-8, or too large to be shown. */
  readonly text?: string;
}

/**
 * Reads an entry to its end. No more than a text of {@link MOST_TEXT} is kept.
 * @throws UffaError for what can't be read, and the reason of the signal once it is aborted
 */
export async function readEntry(entry: Entry, signal: AbortSignal | undefined): Promise<ReadFile> {
  const hash = createHash('sha256');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of (await openEntry(entry.content)) as AsyncIterable<Buffer>) {
      signal?.throwIfAborted();
      hash.update(chunk);
      size += chunk.length;
      if (size <= MOST_TEXT) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw unreadable(error, entry);
  }
  const facts = { path: entry.path, size, sha256: hash.digest('hex'), executable: entry.executable };
  const text = size <= MOST_TEXT ? textOf(Buffer.concat(chunks)) : undefined;
  return text === undefined ? { facts } : { facts, text };
}

/** Undefined for what is not UTF-8, and for what no text holds. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unreadable(error: unknown, { path, content }: Entry): UffaError {
  if (error instanceof UffaError) return error;
  const found =
    content.kind === 'member'
      ? diagnostic('archive-entry-unreadable', {
          archive: content.archive,
          entry: path,
          problem: messageOf(error),
        })
      : sourceDiagnostic(error, path);
  return new UffaError(found, { cause: error });
}
