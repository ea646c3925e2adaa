import { isObject } from '../../files/read-json';
import type { AttributeType, CatalogueAttribute } from '../catalogue';
import type { FoundConfiguration } from './jar-facts';

/** Where Liferay's Gradle plugin keeps what instance settings can be. */
export const SETTINGS_SCHEMA = 'schemas/client-extension-type-instance-settings.schema.json';

/**
 * The configurations in the schema of Liferay's Gradle plugin for instance settings: an object for each PID. What is
 * built otherwise is left out.
 */
export function configurationsOfSchema(schema: unknown): readonly FoundConfiguration[] {
  const alternatives = memberOf(schema, 'oneOf');
  if (!Array.isArray(alternatives)) return [];
  return alternatives.flatMap((each: unknown): readonly FoundConfiguration[] => {
    const properties = memberOf(each, 'properties');
    const pid = textOf(memberOf(memberOf(properties, 'pid'), 'const'));
    if (pid === undefined || !isObject(properties)) return [];
    const required = memberOf(each, 'required');
    const isRequired = (name: string) => Array.isArray(required) && required.includes(name);
    const attributes = Object.entries(properties)
      .filter(([name]) => name !== 'pid')
      .map(([name, property]) => [name, attributeOf(property, isRequired(name))] as const);
    const name = textOf(memberOf(each, 'title'));
    return [
      {
        pid,
        ...(name === undefined ? {} : { name }),
        isFactory: false,
        attributes: new Map(attributes),
      },
    ];
  });
}

const types: Readonly<Record<string, AttributeType>> = {
  boolean: 'boolean',
  number: 'double',
  object: 'localized',
  string: 'string',
};

function attributeOf(property: unknown, isRequired: boolean): CatalogueAttribute {
  const type = textOf(memberOf(property, 'type')) ?? '';
  const options = memberOf(property, 'enum');
  const isList = type === 'array';
  const ofItems = textOf(memberOf(memberOf(property, 'items'), 'type')) ?? '';
  const ofOne = isList ? ofItems : type;
  return {
    ...given('name', memberOf(property, 'title')),
    type: (Object.hasOwn(types, ofOne) ? types[ofOne] : undefined) ?? 'string',
    isList,
    isRequired,
    ...given('default', memberOf(property, 'default')),
    ...given('min', memberOf(property, 'min')),
    ...given('max', memberOf(property, 'max')),
    ...(Array.isArray(options) ? { options: options.map(String) } : {}),
  };
}

/** As text, as the metatype has it. */
function given<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return {};
  return { [key]: String(value) } as Record<K, string>;
}

function memberOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
