import { parseJson } from '../../java-text/json-reader';
import { parseProperties } from '../../java-text/properties';
import { map, string, type Value } from '../../values/value';

/** Deeper values are compared as text. */
const DEEPEST = 64;

/**
 * What a text says by keys: JSON or a properties file, by its name. Undefined for any other text, and for what is not
 * JSON from its beginning to its end.
 */
export function parsed(path: string, text: string): Value | undefined {
  if (path.endsWith('.json')) return jsonOf(text);
  if (path.endsWith('.properties')) {
    return map([...parseProperties(text)].map(([key, value]) => [key, string(value)] as const));
  }
  return undefined;
}

/** The reader of the portal's JSON ignores what follows the first value: Node's does not. */
function jsonOf(text: string): Value | undefined {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const { value } = parseJson(text, '');
  return value === undefined || depthOf(value) > DEEPEST ? undefined : value;
}

function depthOf(value: Value): number {
  switch (value.kind) {
    case 'list':
      return 1 + deepest(value.items);
    case 'map':
      return 1 + deepest([...value.members.values()].map((member) => member.value));
    default:
      return 0;
  }
}

function deepest(values: readonly Value[]): number {
  return values.reduce((most, value) => Math.max(most, depthOf(value)), 0);
}
