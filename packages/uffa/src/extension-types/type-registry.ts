import type { ExtensionType } from './extension-type';
import { extensionTypes } from './extension-types';

/** The known types by name. */
export type TypeRegistry = ReadonlyMap<string, ExtensionType>;

/** Liferay's types and the given ones; a given type replaces one of the same name. */
export function typeRegistry(extra: readonly ExtensionType[] = []): TypeRegistry {
  return new Map([...extensionTypes, ...extra].map((type) => [type.type, type]));
}
