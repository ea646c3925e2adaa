import { isObject, memberOf, textOf, type ExactJson, type ExactObject } from './json/exact-json';

/** What the OpenAPI document of a portal says of the members of a class. */
export interface SchemaFlags {
  isReadOnly(member: string): boolean;
  /** The flags of what a member holds, or the elements of its list; undefined where the document does not say. */
  within(member: string): SchemaFlags | undefined;
}

/**
 * The flags of a class in an OpenAPI document. The class's name stands in a schema or below it, as the value of
 * `x-class-name`; else the schema of the simple name counts.
 *
 * @param names the class's name, then others that its schema may have
 */
export function flagsIn(
  document: ExactJson,
  [className = '', ...names]: readonly string[],
): SchemaFlags | undefined {
  const schemas = memberOf(memberOf(document, 'components'), 'schemas');
  if (!isObject(schemas)) return undefined;
  const named = [...schemas.values()].find((schema) => classNamesIn(schema).includes(className));
  const simple = className.slice(className.lastIndexOf('.') + 1);
  const found = named ?? [...names, simple].map((name) => schemas.get(name)).find(isObject);
  return isObject(found) ? flagsOf(found, schemas) : undefined;
}

const CLASS_NAME = 'x-class-name';

function classNamesIn(schema: ExactJson): readonly string[] {
  const below = memberOf(memberOf(schema, 'properties'), CLASS_NAME);
  return [textOf(schema, CLASS_NAME), textOf(below, 'default'), textOf(below, 'example')].filter(
    (name) => name !== undefined,
  );
}

function flagsOf(schema: ExactObject, schemas: ExactObject): SchemaFlags {
  const properties = propertiesOf(schema, schemas, 0);
  return {
    isReadOnly: (member) => memberOf(properties.get(member), 'readOnly') === true,
    within: (member) => {
      const property = properties.get(member);
      const inner = schemaOf(memberOf(property, 'items') ?? property, schemas);
      return inner === undefined ? undefined : flagsOf(inner, schemas);
    },
  };
}

/** How deep schemas may be made of others. */
const DEEPEST = 8;

function propertiesOf(schema: ExactObject, schemas: ExactObject, depth: number): ExactObject {
  const own = memberOf(schema, 'properties');
  const all = memberOf(schema, 'allOf');
  const inherited =
    Array.isArray(all) && depth < DEEPEST
      ? all.flatMap((part: ExactJson) => {
          const inner = schemaOf(part, schemas);
          return inner === undefined ? [] : [...propertiesOf(inner, schemas, depth + 1)];
        })
      : [];
  return new Map([...inherited, ...(isObject(own) ? own : [])]);
}

function schemaOf(value: ExactJson | undefined, schemas: ExactObject): ExactObject | undefined {
  const [, name] = /^#\/components\/schemas\/(.+)$/s.exec(textOf(value, '$ref') ?? '') ?? [];
  const schema = name === undefined ? value : schemas.get(name);
  const isSchema = isObject(schema) && (schema.has('properties') || schema.has('allOf'));
  return isSchema ? schema : undefined;
}
