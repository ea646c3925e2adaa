import type { Json } from '../answers/json';

/** An object whose entries the store holds, from the batch data that defines it. */
export interface StoredObject {
  readonly id: number;
  /** Its external reference code. */
  readonly code: string;
  /** Without `C_`. */
  readonly name: string;
  /** Where its entries are answered, such as `/o/c/tickets`. */
  readonly path: string;
  /** `site`: each entry belongs to a site, which the path names. */
  readonly scope: 'company' | 'site';
  /** By their names, in the order of the definition. */
  readonly fields: ReadonlyMap<string, StoredField>;
  /** The names of fields whose values a portal computes; entries of the store have none. */
  readonly computed: ReadonlySet<string>;
  /** Those in which it is the one side or the other. */
  readonly relationships: readonly Relationship[];
}

/** What a field takes; a kind holds all business types that are checked alike. */
export type FieldKind =
  | 'attachment'
  | 'autoIncrement'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'decimal'
  | 'integer'
  | 'long'
  | 'multiselect'
  | 'picklist'
  | 'text';

export interface StoredField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** No two entries may have the same value. */
  readonly unique: boolean;
  /** It has a value for each language, in the member `<name>_i18n`. */
  readonly localized: boolean;
  /** Whether its markup is answered once more as text, in the member `<name>RawText`. */
  readonly rich: boolean;
  /** In UTF-16 code units. */
  readonly maximumLength?: number;
  /** The external reference code of its picklist. */
  readonly picklist?: string;
  readonly default?: Json;
  /** Around the number of a field that counts. */
  readonly counter?: { readonly first: number; readonly prefix: string; readonly suffix: string };
}

/** A relationship between two objects, which may be the same one. */
export interface Relationship {
  readonly name: string;
  readonly type: 'manyToMany' | 'oneToMany';
  /** The external reference code of the object on the one side. */
  readonly one: string;
  /** That of the object on the many side. */
  readonly many: string;
  /** What happens to the many when the one is deleted. */
  readonly deletion: 'cascade' | 'disassociate' | 'prevent';
  /** The members of an entry on the many side that name the one. Absent: the one is not an object of the workspace. */
  readonly members?: { readonly id: string; readonly code: string };
}

/** The relationships to at most one entry: those that an entry holds members for. */
export function relationshipsToOne({ code, relationships }: StoredObject): readonly Relationship[] {
  return relationships.filter(({ type, many }) => type === 'oneToMany' && many === code);
}
