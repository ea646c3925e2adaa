import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { PlacedText } from '../../manifest/project-manifest';
import type { Value } from '../../values/value';

/** A batch data file of an archive, and what it says: no larger than the number of different names in it. */
export interface BatchOutline {
  /** In the archive, from `batch/` on. */
  readonly path: string;
  /** POSIX path relative to the workspace root. */
  readonly source: string;
  /** Absent: it is too large to be read, can't be read, or is not JSON. */
  readonly data?: BatchData;
  /** Why it is not JSON. */
  readonly malformed?: Diagnostic<'json-syntax'>;
}

/** What one batch data file says. */
export interface BatchData {
  /** The root without what is in its items; other members hold neither items nor members, but for the configuration. */
  readonly envelope: Value;
  readonly className?: PlacedText;
  readonly delegates: {
    readonly configuration?: PlacedText;
    readonly parameters?: PlacedText;
  };
  readonly items: ItemsOutline;
}

/** What the items of a file say. */
export interface ItemsOutline {
  /** Members whose values belong to the portal that the file was exported from; each name once, at its first place. */
  readonly bound: readonly CountedPlace[];
  /** Empty reference codes. */
  readonly emptyCodes?: CountedPlace;
  /** What other files may refer to. */
  readonly defines: readonly DefinedCode[];
  /** What is referred to, each code once, at its first place. */
  readonly refersTo: readonly ReferredCode[];
  readonly objects: readonly ObjectOutline[];
  /** The members of object entries, each name once for each kind of value, at its first place. */
  readonly fields: readonly EntryField[];
  /** Where an attachment was asked for and no file took the place of the token. */
  readonly tokens?: CountedPlace;
}

/** Something that a file has several times. */
export interface CountedPlace {
  readonly name: string;
  readonly position: Position;
  readonly count: number;
}

/** What a reference code is the code of. */
export type CodeKind = 'picklist' | 'object definition' | 'object folder';

export interface DefinedCode {
  readonly kind: CodeKind;
  readonly code: string;
}

export interface ReferredCode extends DefinedCode {
  readonly position: Position;
}

/** An object definition of batch data. */
export interface ObjectOutline {
  /** Without `C_`. */
  readonly name: string;
  /** Undefined: the definition doesn't list its fields. */
  readonly fields: ReadonlyMap<string, ObjectField> | undefined;
  /** The names of its relationships: an entry may hold related entries by such a name. */
  readonly relationships: readonly string[];
}

export interface ObjectField {
  readonly name: string;
  /** `businessType`, else `DBType`; absent: neither is text. */
  readonly type?: string;
}

/** What a value is, as far as the type of a field can say no to it. */
export type ValueShape = 'boolean' | 'fraction' | 'list' | 'map' | 'null' | 'number text' | 'text' | 'whole';

export interface EntryField {
  readonly name: string;
  readonly shape: ValueShape;
  /** Of the key. */
  readonly position: Position;
  readonly valuePosition: Position;
  readonly count: number;
}
