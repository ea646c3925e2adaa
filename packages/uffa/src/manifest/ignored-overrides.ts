import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Value } from '../values/value';

/**
 * Values of a profile that would replace a mapping without being one: Liferay's merge drops them without a word
 * (behaviour.md 4).
 */
export function ignoredOverrides(
  base: Value,
  override: Value | undefined,
  path: readonly string[] = [],
): readonly Diagnostic[] {
  if (base.kind !== 'map' || override === undefined) return [];
  if (override.kind !== 'map') {
    const args = { path: path.join('.'), kind: override.kind };
    return path.length === 0 ? [] : [diagnostic('profile-override-ignored', args, override.position)];
  }
  return [...override.members].flatMap(([key, { value }]) => {
    const overridden = base.members.get(key)?.value;
    return overridden ? ignoredOverrides(overridden, value, [...path, key]) : [];
  });
}
