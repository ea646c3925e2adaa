import type { Position } from '../diagnostics/position';
import type { Value } from '../values/value';
import { settingOf, type ClientExtension, type PlacedText } from '../manifest/project-manifest';

/** The text of a setting, or the texts of a list, each with its place. Values that are no text are left out. */
export function settingTexts(extension: ClientExtension, key: string): readonly PlacedText[] {
  const value = settingOf(extension, key);
  return value === undefined ? [] : textsIn(value, value.position ?? extension.position);
}

function textsIn(value: Value, position: Position): readonly PlacedText[] {
  if (value.kind === 'string') return [{ text: value.value, position: value.position ?? position }];
  return value.kind === 'list' ? value.items.flatMap((item) => textsIn(item, position)) : [];
}
