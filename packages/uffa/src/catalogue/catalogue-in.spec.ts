import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeTypes, type Catalogue } from './catalogue';
import { catalogueIn } from './catalogue-in';
import { catalogueText } from './catalogue-text';
import { catalogueOf } from './read-catalogue';

const schema = JSON.parse(
  readFileSync(join(__dirname, '../../schemas/liferay-catalogue.schema.json'), 'utf8'),
) as object;

const name = fc.string({ minLength: 1, maxLength: 8 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

function without<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const mapOf = <T>(values: fc.Arbitrary<T>) =>
  fc.array(fc.tuple(name, values), { maxLength: 4 }).map((entries) => new Map(entries));

const attribute = fc
  .record({
    type: fc.constantFrom(...attributeTypes),
    isList: fc.boolean(),
    isRequired: fc.boolean(),
    name: maybe(name),
    default: maybe(fc.string()),
    min: maybe(name),
    max: maybe(name),
    options: maybe(fc.array(name, { minLength: 1, maxLength: 3 })),
    featureFlag: maybe(name),
  })
  .map(without);

const configuration = fc
  .record({
    name: maybe(name),
    scope: maybe(name),
    category: maybe(name),
    featureFlag: maybe(name),
    isFactory: fc.boolean(),
    attributes: mapOf(attribute),
  })
  .map(without);

const batchClass = fc
  .record({
    isImported: fc.boolean(),
    isExported: fc.boolean(),
    delegates: fc.uniqueArray(name, { maxLength: 3 }),
    hasUnnamedDelegate: fc.boolean(),
  })
  .map((each) => ({ ...each, hasUnnamedDelegate: each.hasUnnamedDelegate || each.delegates.length === 0 }));

const catalogues = fc
  .record({
    release: maybe(name),
    configurations: mapOf(configuration),
    applications: fc.uniqueArray(name, { maxLength: 4 }).map((names) => [...names].sort()),
    batchClasses: mapOf(batchClass),
  })
  .map(without) as fc.Arbitrary<Catalogue>;

describe('the text of a catalogue', () => {
  it('holds all of it, whatever the names are', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        expect(catalogueIn(JSON.parse(catalogueText(catalogue)))).toEqual(catalogue);
      }),
    );
  });

  it('is what the schema describes', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        expect([validate(JSON.parse(catalogueText(catalogue))), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('catalogueOf', () => {
  it.each([
    ['a list', '[]', 'the file is not an object'],
    ['another version', '{"version": 2}', '"version" is 2, and this uffa reads version 1'],
    ['no version', '{}', '"version" is missing'],
    ['no configurations', '{"version": 1}', '"configurations" is not an object'],
    [
      'an unknown type',
      '{"version": 1, "configurations": {"a": {"attributes": {"b": {"type": "c"}}}}}',
      '"b" has a type that does not exist',
    ],
    [
      'applications that are no texts',
      '{"version": 1, "configurations": {}, "applications": [1]}',
      '"applications" is not a list of texts',
    ],
  ])('says what is wrong with %s', (_, text, problem) => {
    expect(catalogueOf(text, 'c.json').diagnostics).toMatchObject([
      { code: 'catalogue-unfit', args: { file: 'c.json', problem }, position: { file: 'c.json' } },
    ]);
  });

  it('says where something is not JSON', () => {
    expect(catalogueOf('{"version": 1,\n  oops}', 'c.json').diagnostics).toMatchObject([
      { code: 'json-syntax', position: { file: 'c.json', line: 2, column: 3 } },
    ]);
  });
});
