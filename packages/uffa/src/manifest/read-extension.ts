import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Position } from '../diagnostics/position';
import { asText } from '../java-text/as-text';
import type { MapValue, Member } from '../values/value';
import type { ClientExtension, PlacedText } from './project-manifest';

/** One top-level entry under a profile. */
export interface ExtensionEntry {
  readonly id: string;
  readonly entry: MapValue;
  readonly position: Position;
  readonly profile: string;
}

export interface ReadExtension {
  readonly extension: ClientExtension;
  /** What Gradle refuses in any profile. */
  readonly diagnostics: readonly Diagnostic[];
  /** What Gradle refuses in the active profile only. */
  readonly whenActive: readonly Diagnostic[];
}

const VIRTUAL_INSTANCE_ID = 'dxp.lxc.liferay.com.virtualInstanceId';
const TEXT_FIELDS: readonly string[] = [
  'description',
  'id',
  'name',
  'projectId',
  'projectName',
  'sourceCodeURL',
  'type',
  VIRTUAL_INSTANCE_ID,
];
// These types have no entry in the archive's configuration, so nothing ever reads their properties.
const TYPES_WITHOUT_CONFIGURATION: readonly string[] = ['batch', 'siteInitializer'];
const EMPTY: MapValue = { kind: 'map', members: new Map() };

/** Binds an entry as Liferay's plugin does: its own fields as texts, everything else as settings (behaviour.md 3). */
export function readExtension({ id, entry, position, profile }: ExtensionEntry): ReadExtension {
  const { type, typePosition } = typeOf(entry, id, position);
  const virtualInstanceId = entry.members.get(VIRTUAL_INSTANCE_ID)?.value;
  return {
    extension: {
      id,
      position,
      profile,
      type,
      typePosition,
      name: textField(entry, 'name'),
      description: textField(entry, 'description'),
      sourceCodeURL: textField(entry, 'sourceCodeURL'),
      emptyTexts: emptyTexts(entry, position),
      ...(virtualInstanceId ? { virtualInstanceId: textField(entry, VIRTUAL_INSTANCE_ID) } : {}),
      properties: propertiesOf(entry),
      typeSettings: { ...entry, members: settingsOf(entry) },
    },
    diagnostics: [...fieldsThatAreNoTexts(id, entry), ...propertiesThatAreNoMapping(id, entry)],
    whenActive: TYPES_WITHOUT_CONFIGURATION.includes(type) ? [] : nullProperties(id, entry),
  };
}

/** The key stands in for a type that is missing, null, blank or the text `null`. */
function typeOf(
  entry: MapValue,
  id: string,
  position: Position,
): Pick<ClientExtension, 'type' | 'typePosition'> {
  const value = entry.members.get('type')?.value;
  const type = value ? asText(value) : '';
  if (/^\s*(?:null)?\s*$/.test(type)) return { type: id, typePosition: position };
  return { type, typePosition: value?.position ?? position };
}

function textField(entry: MapValue, key: string): string | null {
  const value = entry.members.get(key)?.value;
  if (value === undefined) return '';
  return value.kind === 'null' ? null : asText(value);
}

const NULLABLE_TEXTS: readonly string[] = ['description', 'name', 'sourceCodeURL'];

function emptyTexts({ members }: MapValue, position: Position): readonly PlacedText[] {
  return NULLABLE_TEXTS.flatMap((text) => {
    const member = members.get(text);
    if (member?.value.kind !== 'null') return [];
    return [{ text, position: member.keyPosition ?? position }];
  });
}

function propertiesOf(entry: MapValue): MapValue {
  const value = entry.members.get('properties')?.value;
  return value?.kind === 'map' ? value : EMPTY;
}

function settingsOf(entry: MapValue): ReadonlyMap<string, Member> {
  return new Map([...entry.members].filter(([key]) => key !== 'properties' && !TEXT_FIELDS.includes(key)));
}

function fieldsThatAreNoTexts(id: string, entry: MapValue): readonly Diagnostic[] {
  return TEXT_FIELDS.flatMap((key) => {
    const value = entry.members.get(key)?.value;
    if (value?.kind !== 'list' && value?.kind !== 'map') return [];
    return [diagnostic('field-not-text', { id, key, kind: value.kind }, value.position)];
  });
}

function propertiesThatAreNoMapping(id: string, entry: MapValue): readonly Diagnostic[] {
  const value = entry.members.get('properties')?.value;
  if (value === undefined || value.kind === 'map' || value.kind === 'null') return [];
  return [diagnostic('properties-not-a-mapping', { id, kind: value.kind }, value.position)];
}

function nullProperties(id: string, entry: MapValue): readonly Diagnostic[] {
  const value = entry.members.get('properties')?.value;
  return value?.kind === 'null'
    ? [diagnostic('properties-not-a-mapping', { id, kind: 'null' }, value.position)]
    : [];
}
