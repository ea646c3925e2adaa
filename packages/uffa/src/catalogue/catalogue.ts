/** What a Liferay of a user offers to client extensions, as its jars say: the content of `liferay-catalogue.json`. */
export interface Catalogue {
  /** Of the Liferay, such as `2024.Q1.5`; absent: its jars don't say. */
  readonly release?: string;
  /** By their PIDs. */
  readonly configurations: ReadonlyMap<string, CatalogueConfiguration>;
  /** The names of the REST applications: `<name>.everything` is a scope. */
  readonly applications: readonly string[];
  /** What batch data can be of, by the names of the classes. */
  readonly batchClasses: ReadonlyMap<string, CatalogueBatchClass>;
}

/** A catalogue that lies in a workspace. */
export interface WorkspaceCatalogue extends Catalogue {
  /** Its file, relative to the workspace's root. */
  readonly file: string;
}

/** A configuration of Liferay. */
export interface CatalogueConfiguration {
  /** For people; absent: it has none. */
  readonly name?: string;
  /** Such as `company` for settings of an instance; absent: not said. */
  readonly scope?: string;
  readonly category?: string;
  readonly featureFlag?: string;
  /** Whether there can be several of it. */
  readonly isFactory: boolean;
  readonly attributes: ReadonlyMap<string, CatalogueAttribute>;
}

/** The types of attributes, as OSGi's metatype has them, and `localized`: a text for each language. */
export const attributeTypes = [
  'boolean',
  'byte',
  'character',
  'double',
  'float',
  'integer',
  'localized',
  'long',
  'password',
  'short',
  'string',
] as const;

export type AttributeType = (typeof attributeTypes)[number];

/** An attribute of a configuration. Defaults and limits are texts, as in the metatype. */
export interface CatalogueAttribute {
  readonly name?: string;
  readonly type: AttributeType;
  /** Whether it takes several values. */
  readonly isList: boolean;
  readonly isRequired: boolean;
  readonly default?: string;
  readonly min?: string;
  readonly max?: string;
  /** The only values that it takes; absent: any. */
  readonly options?: readonly string[];
  readonly featureFlag?: string;
}

/** A class that batch data can be of. */
export interface CatalogueBatchClass {
  /** Whether something imports it. Where the jars don't say, it counts as if something did. */
  readonly isImported: boolean;
  readonly isExported: boolean;
  /** The delegates that have names, sorted. */
  readonly delegates: readonly string[];
  /** Whether there is a delegate without a name, which takes items of every delegate. */
  readonly hasUnnamedDelegate: boolean;
}
