import { javaTrim } from '../java-text/trim';
import { string, type Value } from '../values/value';

/** An element of `typeSettings`: it is cut at its first `=` and trimmed, and what starts with `#` is a comment. */
export interface SettingLine {
  readonly key: string;
  readonly value: string;
}

/** What the portal reads in an element of `typeSettings`; undefined: nothing. */
export function settingLine(element: Value): SettingLine | undefined {
  if (element.kind !== 'string') return undefined;
  const line = javaTrim(element.value);
  const cut = line.indexOf('=');
  if (cut < 1 || line.startsWith('#')) return undefined;
  return { key: javaTrim(line.slice(0, cut)), value: javaTrim(line.slice(cut + 1)) };
}

/** The value of a setting; of several, the last counts. */
export function settingIn(settings: Value | undefined, key: string): string | undefined {
  if (settings?.kind !== 'list') return undefined;
  return settings.items.map(settingLine).findLast((line) => line?.key === key)?.value;
}

/** The same elements with other values; undefined keeps an element as it is, to the letter. */
export function withSettings(settings: Value, valueOf: (line: SettingLine) => string | undefined): Value {
  if (settings.kind !== 'list') return settings;
  const items = settings.items.map((element) => {
    const line = settingLine(element);
    const value = line === undefined ? undefined : valueOf(line);
    return line === undefined || value === undefined || value === line.value
      ? element
      : string(`${line.key}=${value}`);
  });
  return { ...settings, items };
}
