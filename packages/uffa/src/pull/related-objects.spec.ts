import { expect, it } from 'vitest';
import { readExactJson } from './json/read-exact-json';
import type { ExactJson } from './json/exact-json';
import { manyToManyOf } from './related-objects';

const definition = (...relationships: readonly object[]): ExactJson =>
  readExactJson(JSON.stringify({ objectRelationships: relationships })) ?? null;

it('many-to-many relationships are those of both definitions, which one lists', () => {
  const other = { objectDefinitionExternalReferenceCode2: 'TAG' };
  const definitions = new Map([
    [
      'TICKET',
      definition(
        { name: 'tags', type: 'manyToMany', ...other },
        { name: 'mainTag', type: 'oneToMany', ...other },
      ),
    ],
    ['TAG', definition()],
    ['USER', definition()],
  ]);
  expect(manyToManyOf('TICKET', definitions)).toEqual(['tags']);
  expect(manyToManyOf('TAG', definitions)).toEqual(['tags']);
  expect(manyToManyOf('USER', definitions)).toEqual([]);
});
