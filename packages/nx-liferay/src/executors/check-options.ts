import { diagnostic, nearestName, type Diagnostic } from 'uffa';
import { isObject } from '../workspace/read-json';
import type { OptionSchema, OptionsSchema } from './options-schema';

/** All that is wrong with the options of an executor: unknown ones, wrong values, and those that are missing. */
export function checkOptions(
  schema: OptionsSchema,
  options: readonly (readonly [name: string, value: unknown])[],
): readonly Diagnostic[] {
  const required = (schema.allOf ?? []).flatMap((each) => each.required);
  const given = new Set(options.flatMap(([name, value]) => (value === undefined ? [] : [name])));
  const lacking = required.filter((name) => !given.has(name));
  return [
    ...options.flatMap(([name, value]) => optionProblems(schema, name, value)),
    ...lacking.map((option) => diagnostic('target-option-missing', { option })),
  ];
}

/** Options as the schema has them: Nx turns a value on the command line that looks like a number into one. */
export function withTexts<Options extends object>(schema: OptionsSchema, options: Options): Options {
  const texts = Object.entries(options).flatMap(
    ([name, value]: readonly [string, unknown]): readonly (readonly [string, string])[] =>
      schema.properties[name]?.type === 'string' && typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return { ...options, ...Object.fromEntries(texts) };
}

function optionProblems(schema: OptionsSchema, name: string, value: unknown): readonly Diagnostic[] {
  const option = schema.properties[name];
  if (value === undefined) return [];
  if (option === undefined) return [unknownOption(schema, name === '_' ? shown(value) : name)];
  if (fits(option, value)) return [];
  return [
    diagnostic('target-option-invalid', { option: name, value: shown(value), expected: expected(option) }),
  ];
}

function unknownOption({ properties }: OptionsSchema, option: string): Diagnostic {
  const options = Object.keys(properties).filter((name) => properties[name]?.['x-priority'] !== 'internal');
  const nearest = nearestName(option, options);
  return diagnostic('option-unknown', { option, options, ...(nearest === undefined ? {} : { nearest }) });
}

function fits(schema: OptionSchema, value: unknown): boolean {
  const { type, items, additionalProperties: members } = schema;
  switch (type) {
    case 'array':
      return Array.isArray(value) && value.every((item) => items === undefined || fits(items, item));
    case 'object':
      return (
        isObject(value) && Object.values(value).every((each) => members === undefined || fits(members, each))
      );
    default:
      return typeof value === type && (schema.enum?.some((each) => each === value) ?? true);
  }
}

function expected({ type, enum: values }: OptionSchema): string {
  if (values !== undefined) return values.join(' or ');
  const words: Readonly<Record<string, string>> = {
    array: 'a list',
    boolean: 'true or false',
    number: 'a number',
    string: 'one text',
  };
  return words[type] ?? 'an object';
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(' ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
