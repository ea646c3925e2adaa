import { isList, isMap, memberOf, type Json } from '../answers/json';
import { notAnswered, Refusal } from '../answers/refusal';
import type { StoredField } from '../objects/stored-object';
import { readDate, readDateTime } from './read-date';
import type { Lookup } from './lookup';

const INTEGERS = { least: -2_147_483_648, most: 2_147_483_647 };
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
const LONGEST_NUMBER = 400;

/**
 * A value of an entry as the store keeps it. What a portal converts, such as "5" to a number, is converted.
 * @throws Refusal for what the field does not take, with the words of a portal
 */
export function readValue(value: Json, field: StoredField, store: Lookup): Json {
  if (value === null) return null;
  switch (field.kind) {
    case 'text':
    case 'autoIncrement':
      return readText(value, field);
    case 'boolean':
      return readBoolean(value, field);
    case 'integer':
      return readInteger(value, field);
    case 'long':
      return readLong(value, field);
    case 'decimal':
      return readNumber(value, field);
    case 'date':
      return readDate(value) ?? refuse(field);
    case 'dateTime':
      return readDateTime(value) ?? refuse(field);
    case 'picklist':
      return readKey(value, field, store);
    case 'multiselect':
      return readKeys(value, field, store);
    case 'attachment':
      return readAttachment(value, field);
  }
}

function refuse(field: StoredField): never {
  throw new Refusal(400, `The value is invalid for object field "${field.name}"`);
}

function readText(value: Json, field: StoredField): Json {
  if (typeof value === 'object') return refuse(field);
  const text = String(value);
  const { maximumLength = Infinity, name } = field;
  if (text.length > maximumLength)
    throw new Refusal(
      400,
      `Object entry value exceeds the maximum length of ${maximumLength} characters for object field "${name}"`,
    );
  return text;
}

function readBoolean(value: Json, field: StoredField): Json {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : refuse(field);
}

function readNumber(value: Json, field: StoredField): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > LONGEST_NUMBER) return refuse(field);
  if (value.trim() === '') return null;
  return NUMBER.test(value) && Number.isFinite(Number(value)) ? Number(value) : refuse(field);
}

function readInteger(value: Json, field: StoredField): number | null {
  const number = readNumber(value, field);
  if (number === null) return null;
  if (!Number.isInteger(number)) return refuse(field);
  if (number < INTEGERS.least || number > INTEGERS.most)
    throw new Refusal(400, 'Object entry value exceeds integer field allowed size');
  return number;
}

function readLong(value: Json, field: StoredField): number | null {
  const number = readNumber(value, field);
  if (number === null) return null;
  if (!Number.isInteger(number)) return refuse(field);
  if (number > Number.MAX_SAFE_INTEGER)
    throw new Refusal(400, 'Object entry value exceeds maximum long field allowed size');
  if (number < Number.MIN_SAFE_INTEGER)
    throw new Refusal(400, 'Object entry value falls below minimum long field allowed size');
  return number;
}

/** A key, or an object with one. A picklist that is not in the workspace can't be checked: its keys are kept as they are. */
function readKey(value: Json, field: StoredField, store: Lookup): string | null {
  const key = isMap(value) ? memberOf(value, 'key') : value;
  if (key === '' || key === undefined || key === null) return null;
  const picklist = store.picklistOf(field.picklist);
  if (typeof key !== 'string' || (picklist !== undefined && !picklist.items.has(key)))
    throw new Refusal(400, `Object field name "${field.name}" is not mapped to a valid list type entry`);
  return key;
}

function readKeys(value: Json, field: StoredField, store: Lookup): Json {
  const items = typeof value === 'string' ? value.split(',').map((key) => key.trim()) : value;
  if (!isList(items)) return refuse(field);
  return [...new Set(items.flatMap((item) => readKey(item, field, store) ?? []))];
}

/** A file that the value brings; documents of a portal by their ids are not there. */
function readAttachment(value: Json, field: StoredField): Json {
  if (value === '' || value === 0) return null;
  if (!isMap(value))
    throw notAnswered(`The object field "${field.name}" names a document, and the preview has no documents.`);
  const name = memberOf(value, 'name');
  if (typeof name !== 'string' || name === '') return refuse(field);
  const base64 = memberOf(value, 'fileBase64');
  const size = typeof base64 === 'string' ? Buffer.byteLength(base64, 'base64') : 0;
  return { name, size };
}
