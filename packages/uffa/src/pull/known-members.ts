/** What relationships of a definition say about the other end, which knows it by itself. */
export const ofOtherEnd: ReadonlySet<string> = new Set([
  'objectDefinitionModifiable2',
  'objectDefinitionScope2',
  'objectDefinitionSystem2',
]);

/** Dates that a portal gives to what it imports by itself. */
export const dates: ReadonlySet<string> = new Set(['dateCreated', 'dateModified']);

/** Members of an item of any class that say who made it where, or what may be done to it there. */
export const ofEveryItem: ReadonlySet<string> = new Set(['actions', 'creator', 'id', ...dates]);

/** What is read-only in an object definition, for a portal that does not show its OpenAPI document. */
export const readOnlyInDefinitions: ReadonlySet<string> = new Set([
  'enableLocalization',
  'parameterRequired',
  'restContextPath',
  'rootObjectDefinitionExternalReferenceCode',
]);

/** What is read-only in the parts of one. */
export const readOnlyInParts: ReadonlySet<string> = new Set(['relationshipType', 'status', 'unique']);

/** Members of every object entry that belong to one portal or to the place in it. */
export const ofEveryEntry: ReadonlySet<string> = new Set([
  ...ofEveryItem,
  'auditEvents',
  'scopeKey',
  'taxonomyCategoryBriefs',
]);
