import type { Json } from '../diagnostics/diagnostic';
import { literalPattern } from '../globs/literal-pattern';
import { commonProperties } from './common-properties';
import type { ExtensionType, PropertyKind, PropertySpec } from './extension-type';
import type { TypeRegistry } from './type-registry';

/** `manifest` is client-extension.yaml; a `profile` overrides it, and so needs nothing of its own. */
export type SchemaPurpose = 'manifest' | 'profile';

type Schema = Readonly<Record<string, Json>>;

/**
 * The JSON schema (draft 7) of a file with client extensions of these types, for editors. It is laxer than validation:
 * what Gradle accepts, such as a property that the type does not have, is not an error in it.
 */
export function manifestSchema(types: TypeRegistry, purpose: SchemaPurpose): Schema {
  const all = [...types.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: purpose === 'manifest' ? 'Liferay client extensions' : 'A profile of Liferay client extensions',
    type: 'object',
    properties: { assemble },
    // The key of an entry without a type stands in for the type (behaviour.md 3).
    patternProperties: Object.fromEntries(
      all.map(({ type }) => [`^${literalPattern(type)}$`, entryNamedLike(type)]),
    ),
    additionalProperties: reference(ENTRY),
    definitions: {
      [ENTRY]: entrySchema(all, purpose),
      ...Object.fromEntries(all.map((type) => [type.type, typeSchema(type, purpose)])),
    },
  };
}

/** A name that no type can have. */
const ENTRY = 'entry of any type';

/** What an archive consists of (behaviour.md 5). */
const assemble: Schema = {
  type: 'array',
  description: 'What the archive gets, step by step. A frontend serves what is in `static`.',
  items: {
    type: 'object',
    properties: {
      from: {
        type: 'string',
        description: 'A directory or file, relative to the project; the project itself by default.',
      },
      fromTask: { type: 'string', description: 'A task whose outputs are taken, such as `bootJar`.' },
      include: {
        type: ['array', 'string'],
        items: { type: 'string' },
        description: 'Ant patterns of the files that are taken; all by default.',
      },
      into: { type: 'string', description: 'Where in the archive they are put; its root by default.' },
      hashify: {
        type: 'string',
        description:
          'A glob of file names, such as `*.js`: these files get a hash of their content into their names.',
      },
    },
    additionalProperties: false,
  },
};

function entryNamedLike(type: string): Schema {
  return {
    if: { required: ['type'] },
    then: reference(ENTRY),
    else: { allOf: [reference(ENTRY), reference(type)] },
  };
}

function entrySchema(types: readonly ExtensionType[], purpose: SchemaPurpose): Schema {
  const overridden = purpose === 'profile' ? propertiesOfAll(types) : {};
  return {
    type: 'object',
    properties: {
      ...overridden,
      ...propertySchemas(commonProperties),
      type: {
        description: commonProperties['type']?.description ?? '',
        anyOf: types.map(({ type, description }) => ({ const: type, description })),
      },
    },
    allOf: types.map(({ type }) => ({
      if: { properties: { type: { const: type } }, required: ['type'] },
      then: reference(type),
    })),
  };
}

/** An entry of a profile seldom repeats its type: it may have what any type has. */
function propertiesOfAll(types: readonly ExtensionType[]): Schema {
  const schemas = types.flatMap(({ properties }) => Object.entries(propertySchemas(properties)));
  const names = [...new Set(schemas.map(([name]) => name))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const ofName = schemas.filter(([each]) => each === name).map(([, schema]) => schema);
      const different = [...new Map(ofName.map((schema) => [JSON.stringify(schema), schema])).values()];
      return [name, different.length === 1 ? (different[0] ?? {}) : { anyOf: different }];
    }),
  );
}

function typeSchema({ description, properties }: ExtensionType, purpose: SchemaPurpose): Schema {
  const required = Object.keys(properties).filter((name) => properties[name]?.required);
  return {
    description,
    properties: propertySchemas(properties),
    ...(purpose === 'manifest' && required.length > 0 ? { required } : {}),
  };
}

function propertySchemas(properties: Readonly<Record<string, PropertySpec>>): Schema {
  return Object.fromEntries(Object.entries(properties).map(([name, spec]) => [name, propertySchema(spec)]));
}

/** Java prints a number or a boolean where a text is wanted. */
const kindSchemas: Readonly<Record<PropertyKind, Schema>> = {
  any: {},
  boolean: { type: 'boolean' },
  integer: { type: 'integer' },
  list: { type: ['array', 'string'], items: { type: ['string', 'number', 'boolean'] } },
  map: { type: 'object' },
  string: { type: ['string', 'number', 'boolean'] },
};

function propertySchema({ kind, description, values, refersTo }: PropertySpec): Schema {
  const target = refersTo === undefined ? '' : ` The id of an ${refersTo.join(' or ')}.`;
  return {
    ...kindSchemas[kind],
    description: `${description}${target}`,
    ...(values === undefined ? {} : { enum: [...values] }),
  };
}

function reference(definition: string): Schema {
  const pointer = definition.replaceAll('~', '~0').replaceAll('/', '~1');
  return { $ref: `#/definitions/${encodeURIComponent(pointer)}` };
}
