import { OBJECT_FIELD, OBJECT_RELATIONSHIP } from '../plan/batch/class-names';
import type { BatchOutline, CodeKind, ObjectOutline } from '../plan/batch/batch-outline';

/** What batch data defines that other batch data may refer to. */
export interface BatchDefinitions {
  readonly codes: Readonly<Record<CodeKind, ReadonlySet<string>>>;
  /** By their names without `C_`. */
  readonly objects: ReadonlyMap<string, DefinedObject>;
  /** Whether every file could be read: else something may be defined that is not known. */
  readonly isComplete: boolean;
}

/** An object, and the project that defines it. */
export interface DefinedObject extends ObjectOutline {
  readonly project: string;
  /** Whether fields or relationships come by files of their own as well, so that not all of them are known. */
  readonly isExtended: boolean;
}

/** The batch data files of one project. */
export interface ProjectBatch {
  readonly project: string;
  readonly files: readonly BatchOutline[];
}

/** What the batch data of projects defines; several definitions of one object count as one. */
export function definitionsOf(
  projects: readonly ProjectBatch[],
  /** Reference codes that something else defines, such as a site initializer. */
  others: readonly string[] = [],
): BatchDefinitions {
  const files = projects.flatMap(({ project, files: own }) => own.map((file) => ({ project, ...file })));
  const isExtended = files.some(({ data }) => {
    const name = data?.className?.text;
    return name === OBJECT_FIELD || name === OBJECT_RELATIONSHIP;
  });
  const objects = files.flatMap(({ project, data }) =>
    (data?.items.objects ?? []).map((object) => ({ ...object, project, isExtended })),
  );
  const defined = files.flatMap(({ data }) => data?.items.defines ?? []);
  const codes = (kind: CodeKind) =>
    new Set([...others, ...defined.filter((each) => each.kind === kind).map(({ code }) => code)]);
  return {
    codes: {
      picklist: codes('picklist'),
      'object definition': codes('object definition'),
      'object folder': codes('object folder'),
    },
    objects: joined(objects),
    isComplete: files.every(({ data }) => data !== undefined),
  };
}

function joined(objects: readonly DefinedObject[]): ReadonlyMap<string, DefinedObject> {
  const byName = new Map<string, DefinedObject>();
  for (const object of objects) {
    const first = byName.get(object.name);
    byName.set(object.name, first === undefined ? object : both(first, object));
  }
  return byName;
}

/** The fields of two definitions of one object; a field that has a type in each has none. */
function both(first: DefinedObject, other: DefinedObject): DefinedObject {
  const relationships = [...first.relationships, ...other.relationships];
  if (first.fields === undefined || other.fields === undefined) {
    return { ...first, fields: undefined, relationships };
  }
  const fields = new Map(first.fields);
  for (const field of other.fields.values()) {
    const known = fields.get(field.name);
    fields.set(field.name, known === undefined || known.type === field.type ? field : { name: field.name });
  }
  return { ...first, fields, relationships };
}

/** The reference codes of a kind that are defined. */
export function codesOf({ codes }: BatchDefinitions, kind: CodeKind): ReadonlySet<string> {
  return codes[kind];
}
