import { isList, isMap, memberOf, type Json, type JsonMap } from '../answers/json';
import type { FieldKind, StoredField } from './stored-object';

const kinds: Readonly<Record<string, FieldKind>> = {
  Attachment: 'attachment',
  AutoIncrement: 'autoIncrement',
  BigDecimal: 'decimal',
  Boolean: 'boolean',
  Clob: 'text',
  Date: 'date',
  DateTime: 'dateTime',
  Decimal: 'decimal',
  Double: 'decimal',
  Encrypted: 'text',
  Integer: 'integer',
  Long: 'long',
  LongInteger: 'long',
  LongText: 'text',
  MultiselectPicklist: 'multiselect',
  Picklist: 'picklist',
  PrecisionDecimal: 'decimal',
  RichText: 'text',
  String: 'text',
  Text: 'text',
};

/** How long texts may be where the settings do not say less. Liferay's own limits of its columns. */
const lengths: Readonly<Record<string, number>> = { LongText: 65_000, String: 280, Text: 280 };

/** What a field's type is called: its business type, else that of its column. */
export function fieldType(field: JsonMap): string | undefined {
  const [type] = [memberOf(field, 'businessType'), memberOf(field, 'DBType')].filter(
    (each) => typeof each === 'string' && each !== '',
  );
  return type as string | undefined;
}

/** A field of a definition; undefined for one that has no name, or a type that the store knows nothing of. */
export function storedField(field: JsonMap): StoredField | undefined {
  const name = memberOf(field, 'name');
  const type = fieldType(field) ?? '';
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (typeof name !== 'string' || name === '' || kind === undefined) return undefined;
  const settings = settingsOf(field);
  const picklist = memberOf(field, 'listTypeDefinitionExternalReferenceCode');
  const maximumLength = lengthOf(type, settings);
  const byDefault =
    settings.get('defaultValueType') === 'expressionBuilder' ? undefined : settings.get('defaultValue');
  return {
    name,
    kind,
    required: memberOf(field, 'required') === true,
    unique: settings.get('uniqueValues') === true || settings.get('uniqueValues') === 'true',
    localized: memberOf(field, 'localized') === true && kind === 'text',
    rich: type === 'RichText',
    ...(maximumLength === undefined ? {} : { maximumLength }),
    ...(typeof picklist === 'string' ? { picklist } : {}),
    ...(byDefault === undefined || byDefault === null ? {} : { default: byDefault }),
    ...(kind === 'autoIncrement' ? { counter: counterOf(settings) } : {}),
  };
}

/** The settings of a field by their names. */
function settingsOf(field: JsonMap): ReadonlyMap<string, Json> {
  const settings = memberOf(field, 'objectFieldSettings');
  return new Map(
    (isList(settings) ? settings : []).flatMap((setting) => {
      const name = isMap(setting) ? memberOf(setting, 'name') : undefined;
      const value = isMap(setting) ? memberOf(setting, 'value') : undefined;
      return typeof name === 'string' && value !== undefined ? [[name, value] as const] : [];
    }),
  );
}

function lengthOf(type: string, settings: ReadonlyMap<string, Json>): number | undefined {
  const most = Object.hasOwn(lengths, type) ? lengths[type] : undefined;
  const length = Number(settings.get('maxLength') ?? NaN);
  return length > 0 ? Math.min(length, most ?? length) : most;
}

function counterOf(settings: ReadonlyMap<string, Json>): NonNullable<StoredField['counter']> {
  const first = Number(settings.get('initialValue') ?? 1);
  return {
    first: Number.isSafeInteger(first) ? first : 1,
    prefix: textOf(settings.get('prefix')),
    suffix: textOf(settings.get('suffix')),
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
