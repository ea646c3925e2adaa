import type { Catalogue, CatalogueAttribute, CatalogueBatchClass, CatalogueConfiguration } from './catalogue';
import { CATALOGUE_VERSION } from './catalogue-version';

/**
 * The text of a catalogue's file: sorted, with a line for each attribute and each class, so that a difference between two
 * releases of Liferay can be read. Equal catalogues have equal texts.
 */
export function catalogueText(catalogue: Catalogue): string {
  const { release, configurations, applications, batchClasses } = catalogue;
  const members = [
    `"$schema": ${quoted('./node_modules/uffa/schemas/liferay-catalogue.schema.json')}`,
    `"version": ${CATALOGUE_VERSION}`,
    ...(release === undefined ? [] : [`"release": ${quoted(release)}`]),
    `"configurations": ${block(entriesOf(configurations).map(([pid, each]) => member(pid, configurationText(each))))}`,
    `"applications": ${listBlock([...applications].sort().map((name) => `    ${quoted(name)}`))}`,
    `"batchClasses": ${block(entriesOf(batchClasses).map(([name, each]) => member(name, onOneLine(batchClassFacts(each)))))}`,
  ];
  return `{\n${members.map((each) => `  ${each}`).join(',\n')}\n}\n`;
}

function configurationText({ attributes, isFactory, ...texts }: CatalogueConfiguration): string {
  const { name, scope, category, featureFlag } = texts;
  const facts = { name, scope, category, featureFlag, factory: isFactory ? true : undefined };
  const lines = [
    ...Object.entries(facts).flatMap(([key, value]) =>
      value === undefined ? [] : [`      ${quoted(key)}: ${JSON.stringify(value)}`],
    ),
    `      "attributes": ${
      attributes.size === 0
        ? '{}'
        : `{\n${entriesOf(attributes)
            .map(([id, each]) => `        ${quoted(id)}: ${onOneLine(attributeFacts(each))}`)
            .join(',\n')}\n      }`
    }`,
  ];
  return `{\n${lines.join(',\n')}\n    }`;
}

function attributeFacts(attribute: CatalogueAttribute): object {
  const { type, isList, isRequired, name, min, max, options, featureFlag } = attribute;
  return {
    type,
    ...(isList ? { list: true } : {}),
    ...(isRequired ? { required: true } : {}),
    name,
    default: attribute.default,
    min,
    max,
    options,
    featureFlag,
  };
}

function batchClassFacts(batchClass: CatalogueBatchClass): object {
  const { isImported, isExported, delegates, hasUnnamedDelegate } = batchClass;
  return {
    import: isImported,
    export: isExported,
    ...(delegates.length === 0 ? {} : { delegates, ...(hasUnnamedDelegate ? {} : { onlyThese: true }) }),
  };
}

function onOneLine(facts: object): string {
  const members = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [`${quoted(key)}: ${valueText(value)}`],
  );
  return `{ ${members.join(', ')} }`;
}

function valueText(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
    : JSON.stringify(value);
}

function member(key: string, text: string): string {
  return `    ${quoted(key)}: ${text}`;
}

function block(members: readonly string[]): string {
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n  }`;
}

function listBlock(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n  ]`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function entriesOf<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
