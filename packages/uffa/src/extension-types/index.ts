export { commonProperties } from './common-properties';
export { customElementNameFlaw } from './custom-element-name';
export { companionTypes, exampleEntry, type ExampleNames } from './example-entry';
export {
  classifications,
  type Classification,
  type ExtensionRule,
  type ExtensionType,
  type ProjectFacts,
  type PropertyKind,
  type PropertySpec,
} from './extension-type';
export { extensionTypes } from './extension-types';
export { manifestSchema, type SchemaPurpose } from './manifest-schema';
export { readExtensionTypes } from './read-extension-types';
export { typeRegistry, type TypeRegistry } from './type-registry';
