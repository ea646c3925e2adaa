import type { IncomingMessage } from 'node:http';

/** The content type of an answer without its parameters, in small letters; '' where it has none. */
export function typeOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  return (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}
