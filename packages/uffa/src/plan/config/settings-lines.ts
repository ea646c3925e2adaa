import { textOf } from '../../java-text/string-value-of';
import type { MapValue, Value } from '../../values/value';

/**
 * The `key=value` lines that client extension types are configured with: nothing is escaped, list elements are
 * joined by line feeds (behaviour.md 7).
 */
export function settingsLines(settings: MapValue): readonly string[] {
  return [...settings.members].map(([key, { value }]) => `${key}=${lineText(value)}`);
}

/** A value as the text behind the `=`. */
export function lineText(value: Value): string {
  return value.kind === 'list' ? value.items.map(textOf).join('\n') : textOf(value);
}
