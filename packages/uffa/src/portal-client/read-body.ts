import type { IncomingMessage } from 'node:http';
import { closeSync, openSync } from 'node:fs';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { collectBytes } from '../files/collect-bytes';
import { writeAt } from '../files/write-at';
import { writeError } from '../files/write-error';
import type { PortalAddress } from './portal-address';
import { unreachable } from './send-request';

/** In bytes: so much of one answer is kept in memory. */
export const MOST_JSON = 64_000_000;

/** What an answer is the answer to. */
export interface Asked {
  readonly address: PortalAddress;
  /** Method and path, for people. */
  readonly what: string;
}

/**
 * The text of an answer.
 * @throws UffaError where it is cut off, or larger than what is kept in memory
 */
export async function readBody(answer: IncomingMessage, asked: Asked, most = MOST_JSON): Promise<string> {
  return (await readBytes(answer, asked, most)).toString('utf8');
}

/** The bytes of an answer. @throws as `readBody` */
export async function readBytes(answer: IncomingMessage, asked: Asked, most = MOST_JSON): Promise<Buffer> {
  const bytes = await collectBytes(bodyChunks(answer, asked), most);
  if (bytes !== undefined) return bytes;
  answer.destroy();
  throw new UffaError(diagnostic('portal-answer-too-large', { request: asked.what, most }));
}

/**
 * Writes an answer into a new file: it may be larger than the memory.
 * @throws UffaError where it is cut off, or the file cannot be written
 */
export async function saveBody(answer: IncomingMessage, file: string, asked: Asked): Promise<void> {
  let size = 0;
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    try {
      for await (const chunk of bodyChunks(answer, asked)) {
        writeAt(descriptor, chunk, size);
        size += chunk.length;
      }
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw writeError(error, file, undefined);
  }
}

/** The bytes of an answer. Fails where the connection ends before the answer does: Node says so by `complete` alone for a chunked one. */
export async function* bodyChunks(answer: IncomingMessage, { address, what }: Asked): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of answer) yield chunk as Buffer;
  } catch (cause) {
    const isCut = cause instanceof Error && 'code' in cause && cause.code === 'ECONNRESET';
    if (!isCut) throw unreachable(address, cause);
    throw new UffaError(diagnostic('portal-answer-cut', { request: what }), { cause });
  }
  if (!answer.complete) throw new UffaError(diagnostic('portal-answer-cut', { request: what }));
}
