import { textOf } from './string-value-of';
import type { Value } from '../values/value';

/**
 * Jackson's `JsonNode.asText()`: a scalar's text, `null` for null, the empty text for a list or mapping (behaviour.md
 * 5).
 */
export function asText(value: Value): string {
  return value.kind === 'list' || value.kind === 'map' ? '' : textOf(value);
}
