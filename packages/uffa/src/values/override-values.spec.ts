import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../java-text/json-reader';
import { overrideValues } from './override-values';
import { textOf } from '../java-text/string-value-of';
import { map, nullValue, type Value } from './value';

const read = (json: string): Value => parseJson(json, 'LCP.json').value ?? nullValue;
const anyMap = fc
  .dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 3 }))
  .map((json) => read(JSON.stringify(json)));

describe('overrideValues', () => {
  it.each([
    ['{"a": 1}', '{"b": 2}', '{a=1, b=2}'],
    ['{"a": 1, "b": 2}', '{"a": {"x": 1}}', '{a={x=1}, b=2}'],
    ['{"a": [1, 2]}', '{"a": [3]}', '{a=[3]}'],
    ['{"a": [1]}', '{"a": null}', '{a=null}'],
    ['{"a": {"x": 1, "y": 2}}', '{"a": {"y": null, "z": 3}}', '{a={x=1, y=null, z=3}}'],
    ['{"a": {"x": 1}}', '{"a": null}', '{a={x=1}}'],
    ['{"a": {"x": 1}}', '{"a": {}}', '{a={x=1}}'],
    ['{"a": {"x": 1}}', '{"a": [2]}', '{a={x=1}}'],
    ['{"a": 1}', '[{"a": 2}]', '{a=1}'],
  ])('%s under %s is %s', (base, override, expected) => {
    expect(textOf(overrideValues(read(base), read(override)))).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (base, override) => {
        const once = overrideValues(base, override);
        expect(textOf(overrideValues(once, override))).toBe(textOf(once));
      }),
    );
  });

  it('changes nothing with nothing', () => {
    fc.assert(
      fc.property(anyMap, (base) => {
        expect(overrideValues(base, map([]))).toEqual(base);
        expect(overrideValues(base, undefined)).toBe(base);
      }),
    );
  });
});
