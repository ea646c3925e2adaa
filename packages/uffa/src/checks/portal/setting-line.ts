import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import { parseProperties } from '../../java-text/properties';
import { javaTrim } from '../../java-text/trim';

/** A setting that the portal gets as `key=text`. */
export interface SettingLine {
  /** The client extension's. */
  readonly id: string;
  readonly key: string;
  readonly text: string;
  readonly keyPosition: Position;
  readonly textPosition: Position;
}

/** `typeSettings` are cut at the first `=` and trimmed (acceptance.md, "Corrections"). */
export function typeSettingDiagnostics(setting: SettingLine): readonly Diagnostic[] {
  const { id, key, text, keyPosition, textPosition } = setting;
  const line = javaTrim(`${key}=${text}`);
  if (line.startsWith('#')) return [diagnostic('setting-read-otherwise', { id, key }, keyPosition)];
  const read = line.slice(0, line.indexOf('='));
  if (read !== key) return [diagnostic('setting-read-otherwise', { id, key, read }, keyPosition)];
  return javaTrim(text) === text ? [] : [diagnostic('setting-trimmed', { id, key }, textPosition)];
}

/** `properties` are read as a properties file (acceptance.md, "Corrections"). */
export function propertyDiagnostics({ id, key, text, keyPosition }: SettingLine): readonly Diagnostic[] {
  const read = [...parseProperties(`${key}=${text}`)].map(([name, written]) => ({
    key: name,
    value: written,
  }));
  const [only] = read;
  if (read.length === 1 && only?.key === key && only.value === text) return [];
  return [diagnostic('property-read-otherwise', { id, key, text, read }, keyPosition)];
}
