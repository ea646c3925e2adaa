import type { ApiAnswer } from '../api';
import type { Json } from './json';
import { statusName, type Refusal } from './refusal';

/** An answer of JSON. */
export function jsonAnswer(body: Json, status = 200): ApiAnswer {
  return {
    status,
    headers: { 'cache-control': 'no-store', 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  };
}

/** What a portal answers where there is nothing to say, as after deleting. */
export function emptyAnswer(): ApiAnswer {
  return { status: 204, headers: { 'cache-control': 'no-store' }, body: new Uint8Array() };
}

/** A refusal as a portal's REST APIs write one. */
export function refusalAnswer({ status, message }: Refusal): ApiAnswer {
  return jsonAnswer({ status: statusName(status), title: message }, status);
}
