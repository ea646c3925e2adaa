/**
 * The settings of a configuration: each element is cut at its first `=` and trimmed, which the portal's
 * `UnicodeProperties` does; what starts with `#` is a comment.
 */
export function typeSettingsOf(value: unknown): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const element of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
    if (typeof element !== 'string') continue;
    const line = element.trim();
    const equals = line.indexOf('=');
    if (equals < 1 || line.startsWith('#')) continue;
    settings.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim());
  }
  return settings;
}
