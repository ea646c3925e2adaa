import { isObject, type JsonObject } from '../files/read-json';
import {
  attributeTypes,
  type Catalogue,
  type CatalogueAttribute,
  type CatalogueBatchClass,
  type CatalogueConfiguration,
} from './catalogue';
import { CATALOGUE_VERSION } from './catalogue-version';

/**
 * The catalogue that parsed JSON holds. Members that this version does not know are ignored.
 * @throws CatalogueError for anything else
 */
export function catalogueIn(value: unknown): Catalogue {
  const root = object(value, 'the file');
  const { version } = root;
  if (version !== CATALOGUE_VERSION) {
    throw new CatalogueError(
      typeof version === 'number'
        ? `"version" is ${version}, and this uffa reads version ${CATALOGUE_VERSION}`
        : '"version" is missing',
    );
  }
  return {
    ...optionalText(root, 'release', 'the file'),
    configurations: mapOf(root, 'configurations', configurationOf),
    applications: texts(root['applications'], '"applications"'),
    batchClasses: mapOf(root, 'batchClasses', batchClassOf),
  };
}

/** What keeps JSON from being a catalogue, as the end of a sentence about the file. */
export class CatalogueError extends Error {}

function configurationOf(value: unknown, place: string): CatalogueConfiguration {
  const read = object(value, place);
  return {
    ...optionalText(read, 'name', place),
    ...optionalText(read, 'scope', place),
    ...optionalText(read, 'category', place),
    ...optionalText(read, 'featureFlag', place),
    isFactory: flag(read['factory'], place),
    attributes: mapOf(read, 'attributes', attributeOf),
  };
}

function attributeOf(value: unknown, place: string): CatalogueAttribute {
  const read = object(value, place);
  const type = attributeTypes.find((each) => each === read['type']);
  if (type === undefined) throw new CatalogueError(`${place} has a type that does not exist`);
  const { options } = read;
  return {
    ...optionalText(read, 'name', place),
    type,
    isList: flag(read['list'], place),
    isRequired: flag(read['required'], place),
    ...optionalText(read, 'default', place),
    ...optionalText(read, 'min', place),
    ...optionalText(read, 'max', place),
    ...(options === undefined ? {} : { options: texts(options, place) }),
    ...optionalText(read, 'featureFlag', place),
  };
}

function batchClassOf(value: unknown, place: string): CatalogueBatchClass {
  const read = object(value, place);
  return {
    isImported: read['import'] !== false,
    isExported: read['export'] !== false,
    delegates: read['delegates'] === undefined ? [] : texts(read['delegates'], place),
    hasUnnamedDelegate: read['onlyThese'] !== true,
  };
}

function mapOf<T>(
  container: JsonObject,
  key: string,
  read: (value: unknown, place: string) => T,
): ReadonlyMap<string, T> {
  const members = object(container[key], `"${key}"`);
  return new Map(Object.entries(members).map(([name, each]) => [name, read(each, `"${name}"`)]));
}

function object(value: unknown, place: string): JsonObject {
  if (isObject(value)) return value;
  throw new CatalogueError(`${place} is not an object`);
}

function texts(value: unknown, place: string): readonly string[] {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new CatalogueError(`${place} is not a list of texts`);
}

function flag(value: unknown, place: string): boolean {
  if (value === undefined || typeof value === 'boolean') return value === true;
  throw new CatalogueError(`${place} holds something else where true or false has to be`);
}

function optionalText<K extends string>(read: JsonObject, key: K, place: string): Partial<Record<K, string>> {
  const value = read[key];
  if (value === undefined) return {};
  if (typeof value !== 'string') throw new CatalogueError(`"${key}" of ${place} is not text`);
  return { [key]: value } as Record<K, string>;
}
