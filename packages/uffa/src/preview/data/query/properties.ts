import { isMap, memberOf } from '../answers/json';
import { relationshipsToOne, type FieldKind, type StoredObject } from '../objects/stored-object';
import type { StoredEntry } from '../store/entry';
import { fullName } from '../../people';
import type { Lookup } from '../values/lookup';

/** What a filter and a sort may name: what it is of, and its value in an entry. */
export interface Property {
  readonly type: 'boolean' | 'number' | 'text' | 'time';
  /** Undefined: it has none. Times are in milliseconds since 1970. */
  readonly valueIn: (entry: StoredEntry) => boolean | number | string | undefined;
}

const types: Readonly<Record<FieldKind, Property['type'] | undefined>> = {
  attachment: undefined,
  autoIncrement: 'text',
  boolean: 'boolean',
  date: 'time',
  dateTime: 'time',
  decimal: 'number',
  integer: 'number',
  long: 'number',
  multiselect: undefined,
  picklist: 'text',
  text: 'text',
};

const own: Readonly<Record<string, Property>> = {
  creator: { type: 'text', valueIn: ({ creator }) => fullName(creator) },
  creatorId: { type: 'number', valueIn: ({ creator }) => creator.id },
  dateCreated: { type: 'time', valueIn: ({ created }) => Date.parse(created) },
  dateModified: { type: 'time', valueIn: ({ modified }) => Date.parse(modified) },
  externalReferenceCode: { type: 'text', valueIn: ({ code }) => code },
  // A portal takes it as a text, and as a number.
  id: { type: 'number', valueIn: ({ id }) => id },
  status: { type: 'number', valueIn: ({ status }) => status },
  userId: { type: 'number', valueIn: ({ creator }) => creator.id },
};

/** A property of an object's entries; undefined where it has none of that name that could be compared. */
export function propertyOf(
  name: string,
  object: StoredObject,
  store: Lookup,
  language: string,
): Property | undefined {
  const field = object.fields.get(name);
  if (field !== undefined) {
    const type = types[field.kind];
    if (type === undefined || field.rich) return undefined;
    return {
      type,
      valueIn: ({ values }) => {
        const value = values.get(name);
        const plain = field.localized && isMap(value) ? memberOf(value, language) : value;
        if (typeof plain === 'object') return undefined;
        return type === 'time' && typeof plain === 'string' ? Date.parse(plain) : plain;
      },
    };
  }
  return Object.hasOwn(own, name) ? own[name] : referenceProperty(name, object, store);
}

function referenceProperty(name: string, object: StoredObject, store: Lookup): Property | undefined {
  for (const relationship of relationshipsToOne(object)) {
    const { members, one } = relationship;
    if (name === members?.id) return { type: 'number', valueIn: ({ ones }) => ones.get(relationship.name) };
    if (name === members?.code) {
      const target = store.objectOf(one);
      return {
        type: 'text',
        valueIn: ({ ones }) => {
          const id = ones.get(relationship.name);
          return target === undefined || id === undefined ? undefined : store.entry(target, id)?.code;
        },
      };
    }
  }
  return undefined;
}
