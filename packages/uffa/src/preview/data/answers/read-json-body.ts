import type { ApiRequest } from '../api';
import { isList, isMap, type Json, type JsonMap } from './json';
import { Refusal } from './refusal';

/** So deep no value of an entry is. What comes after calls itself for each level. */
const DEEPEST = 50;

/**
 * The JSON object that a call brings.
 * @throws Refusal for another type of body, and for what is not JSON object
 */
export function readJsonBody({ headers, body }: ApiRequest): JsonMap {
  const type = String(headers['content-type'] ?? '')
    .split(';', 1)[0]
    ?.trim()
    .toLowerCase();
  if (type !== 'application/json')
    throw new Refusal(415, 'The body must be JSON, and the header Content-Type must say application/json');
  const value = parsed(body);
  if (!isMap(value)) throw new Refusal(400, 'The body must be a JSON object');
  if (!isShallow(value, DEEPEST)) throw new Refusal(400, `The body is nested more than ${DEEPEST} deep`);
  return value;
}

function parsed(body: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as Json;
  } catch {
    throw new Refusal(400, 'The body is not JSON');
  }
}

function isShallow(value: Json, levels: number): boolean {
  if (levels < 0) return false;
  if (isList(value)) return value.every((item) => isShallow(item, levels - 1));
  return !isMap(value) || Object.values(value).every((member) => isShallow(member, levels - 1));
}
