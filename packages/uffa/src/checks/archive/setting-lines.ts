import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { Value } from '../../values/value';
import { propertyDiagnostics, typeSettingDiagnostics, type SettingLine } from '../portal/setting-line';
import type { ArchiveCheck } from './archive-check';
import type { Configuration } from './configurations';

/** Settings of client extension types that the portal reads differently (acceptance.md, "Corrections"). */
export const settingLines: ArchiveCheck = ({ configurations }) =>
  configurations
    .filter(({ isClientExtensionType }) => isClientExtensionType)
    .flatMap((configuration) => [
      ...withoutKey(configuration),
      ...linesIn(configuration, 'typeSettings').flatMap(typeSettingDiagnostics),
      ...linesIn(configuration, 'properties').flatMap(propertyDiagnostics),
    ]);

/** The `key=text` lines in a member of a configuration; those without `=` are left out. */
export function linesIn(configuration: Configuration, member: string): readonly SettingLine[] {
  const { id, position: place } = configuration;
  return textsIn(configuration.members.get(member)?.value, place).flatMap(({ text: line, position }) => {
    const at = line.indexOf('=');
    if (at < 0) return [];
    return [
      { id, key: line.slice(0, at), text: line.slice(at + 1), keyPosition: position, textPosition: position },
    ];
  });
}

function withoutKey({ id, members, position: place }: Configuration): readonly Diagnostic[] {
  return textsIn(members.get('typeSettings')?.value, place)
    .filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#') && !text.includes('='))
    .map(({ text: line, position }) => diagnostic('setting-line-without-key', { id, line }, position));
}

interface Text {
  readonly text: string;
  readonly position: Position;
}

function textsIn(value: Value | undefined, place: Position): readonly Text[] {
  if (value?.kind === 'list') return value.items.flatMap((item) => textsIn(item, place));
  return value?.kind === 'string' ? [{ text: value.value, position: value.position ?? place }] : [];
}
