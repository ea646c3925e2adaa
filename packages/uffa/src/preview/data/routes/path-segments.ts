import { Refusal } from '../answers/refusal';

/**
 * The parts of a path below a base, decoded one by one, so that an encoded slash stays within its part; undefined for a
 * path elsewhere. A slash at the end says nothing.
 * @throws Refusal for what is not encoded as an address is
 */
export function segmentsBelow(base: string, path: string): readonly string[] | undefined {
  if (path !== base && !path.startsWith(`${base}/`)) return undefined;
  const rest = path.slice(base.length + 1).replace(/\/$/, '');
  return rest === '' ? [] : rest.split('/').map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, 'The path is not percent-encoded as it must be');
  }
}
