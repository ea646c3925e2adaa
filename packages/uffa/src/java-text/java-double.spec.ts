import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubleToString } from './java-double';

describe('doubleToString', () => {
  it.each([
    [1, '1.0'],
    [-1.5, '-1.5'],
    [0, '0.0'],
    [-0, '-0.0'],
    [0.05, '0.05'],
    [0.001, '0.001'],
    [0.00099, '9.9E-4'],
    [0.002, '0.002'],
    [100, '100.0'],
    [9999999.9, '9999999.9'],
    [1e7, '1.0E7'],
    [12345678.9, '1.23456789E7'],
    [1e21, '1.0E21'],
    [1e23, '1.0E23'],
    [5e-324, '4.9E-324'],
    [2.2250738585072014e-308, '2.2250738585072014E-308'],
    [Number.MAX_VALUE, '1.7976931348623157E308'],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
    [NaN, 'NaN'],
  ])('writes %d as %s', (value, text) => {
    expect(doubleToString(value)).toBe(text);
  });

  it('writes text that reads back as the same number and always has a point', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = doubleToString(value);
        expect(Number(text)).toBe(value);
        expect(text).toMatch(/^-?\d+\.\d+(E-?\d+)?$/);
      }),
    );
  });
});
