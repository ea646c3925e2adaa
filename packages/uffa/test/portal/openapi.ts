import { classes, type JsonObject } from './portal-items';

const readOnly = { readOnly: true, type: 'string' };
const text = { type: 'string' };

function flagged(...names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, readOnly]));
}

/** The schemas of the object admin API, with the flags that its document has; the class stands below the schema. */
const objectAdmin: JsonObject = {
  ObjectDefinition: {
    properties: {
      ...flagged(
        'actions',
        'creator',
        'dateCreated',
        'dateModified',
        'enableLocalization',
        'id',
        'parameterRequired',
        'restContextPath',
        'rootObjectDefinitionExternalReferenceCode',
      ),
      externalReferenceCode: text,
      objectFields: { type: 'array', items: { $ref: '#/components/schemas/ObjectField' } },
      'x-class-name': { type: 'string', default: classes.definition, readOnly: true },
    },
  },
  ObjectField: { properties: flagged('actions', 'id', 'relationshipType', 'unique') },
  ObjectFolder: {
    'x-class-name': classes.folder,
    properties: flagged('actions', 'creator', 'dateCreated', 'dateModified', 'id'),
  },
};

const listType: JsonObject = {
  ListTypeDefinition: {
    allOf: [
      { $ref: '#/components/schemas/Base' },
      { properties: { listTypeEntries: { type: 'array', items: { $ref: '#/components/schemas/Base' } } } },
    ],
  },
  Base: { properties: flagged('actions', 'creator', 'dateCreated', 'dateModified', 'id') },
};

/** The OpenAPI document of an application, by its base; undefined where there is none. */
export function openApiOf(base: string): JsonObject | undefined {
  const schemas =
    base === '/o/object-admin/v1.0'
      ? objectAdmin
      : base === '/o/headless-admin-list-type/v1.0'
        ? listType
        : undefined;
  const members = flagged(
    'actions',
    'auditEvents',
    'creator',
    'scopeKey',
    'taxonomyCategoryBriefs',
    'reportCount',
  );
  const ofEntries = base.startsWith('/o/c/')
    ? { Any: { properties: { ...members, 'x-class-name': { default: classes.entry } } } }
    : undefined;
  const found = schemas ?? ofEntries;
  return found === undefined ? undefined : { openapi: '3.0.1', components: { schemas: found } };
}
