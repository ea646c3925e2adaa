import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { EntryContent } from '../../entry';
import { openEntry } from '../../zip/write/open-entry';

/** What a request gets. */
export interface Answer {
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array | EntryContent;
}

/** Of every answer: it is as it is now, for its type, and for pages of the preview alone. */
const ALWAYS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** An answer of text, such as a page. */
export function textAnswer(status: number, text: string, type = 'text/plain; charset=utf-8'): Answer {
  return { status, headers: { 'content-type': type }, body: text };
}

export function jsonAnswer(status: number, value: unknown): Answer {
  return textAnswer(status, `${JSON.stringify(value, undefined, 2)}\n`, 'application/json');
}

/** Sends an answer; a file goes out piece by piece. @param method `HEAD` gets no body */
export async function sendAnswer(
  response: ServerResponse,
  method: string,
  { status, headers, body }: Answer,
): Promise<void> {
  if (typeof body === 'string' || body instanceof Uint8Array) {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    response.writeHead(status, headersOf({ ...ALWAYS, 'content-length': String(bytes.length), ...headers }));
    response.end(method === 'HEAD' ? undefined : bytes);
    return;
  }
  const stream = await openEntry(body);
  response.writeHead(status, headersOf({ ...ALWAYS, ...headers }));
  if (method === 'HEAD') {
    stream.destroy();
    response.end();
    return;
  }
  await pipeline(stream, response);
}

function headersOf(headers: Answer['headers']): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
