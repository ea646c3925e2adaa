import type { Diagnostic } from '../../diagnostics/diagnostic';
import { map, string, type MapValue } from '../../values/value';

/** The settings of an extension after a step of planning, and what the step found. */
export interface PlannedSettings {
  readonly settings: MapValue;
  readonly diagnostics: readonly Diagnostic[];
}

/** Removes a setting and adds a text in its place at the end, under the same key or another. */
export function replaceSetting(settings: MapValue, key: string, newKey: string, text: string): MapValue {
  const others = [...settings.members].filter(([each]) => each !== key);
  return map([...others.map(([each, { value }]) => [each, value] as const), [newKey, string(text)]]);
}
