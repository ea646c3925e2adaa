import type { ServerResponse } from 'node:http';
import type { Json } from './portal-items';

/** An answer of a server, whatever it is. */
export interface RawAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The connection ends in the middle of the body, or the answer never comes. */
  readonly then?: 'cut' | 'silence';
}

export function jsonAnswer(status: number, value: Json): RawAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function sendRaw(
  response: ServerResponse,
  { status = 200, headers = {}, body = '', then }: RawAnswer,
): void {
  if (then === 'silence') return;
  const length = Buffer.byteLength(body) + (then === 'cut' ? 1000 : 0);
  response.writeHead(status, { ...headers, 'content-length': String(length) });
  if (then === 'cut') response.write(body, () => response.destroy());
  else response.end(body);
}
