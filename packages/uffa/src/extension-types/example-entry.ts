import type { Json } from '../diagnostics/diagnostic';
import type { ExtensionType } from './extension-type';

/**
 * The values that are filled into the examples of a type's properties, by the placeholder in braces that they replace.
 */
export interface ExampleNames {
  /** The key of the entry. */
  readonly id: string;
  /** The name that people see. */
  readonly name: string;
  /** The name of the HTML element: lower-case, with a hyphen. */
  readonly element: string;
  /** The id of the OAuth application that the entry refers to. */
  readonly application: string;
  /** Host and port of the service, such as `localhost:58081`. */
  readonly address: string;
}

/**
 * What a new entry of a type starts with: its `name`, its `type` and each property that has an example, sorted by name
 * as in Liferay's own samples.
 */
export function exampleEntry(
  { type, properties }: ExtensionType,
  names: ExampleNames,
): Readonly<Record<string, Json>> {
  const examples = Object.entries(properties).flatMap(([property, { example }]) =>
    example === undefined ? [] : [[property, filledIn(example, names)] as const],
  );
  const entry = [...examples, ['name', names.name] as const, ['type', type] as const];
  return Object.fromEntries(entry.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The types of which a new entry of this type refers to one; empty: it refers to none. */
export function companionTypes({ properties }: ExtensionType): readonly string[] {
  return Object.values(properties).flatMap(({ example, refersTo }) =>
    example === undefined ? [] : (refersTo ?? []),
  );
}

function filledIn(example: Json, names: ExampleNames): Json {
  if (typeof example === 'string') {
    return example.replace(/\{(\w+)\}/g, (token, name: string) =>
      isName(name, names) ? names[name] : token,
    );
  }
  return Array.isArray(example) ? example.map((item: Json) => filledIn(item, names)) : example;
}

function isName(name: string, names: ExampleNames): name is keyof ExampleNames {
  return Object.hasOwn(names, name);
}
