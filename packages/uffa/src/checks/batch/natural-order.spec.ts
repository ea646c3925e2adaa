import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalOrder } from './natural-order';

const names = fc.stringMatching(/^[a-c0-9/-]{0,8}$/);

describe('naturalOrder', () => {
  it.each([
    ['2-a', '10-a', -1],
    ['02-a', '2-b', -1],
    ['a', 'a', 0],
    ['a', 'ab', -1],
    ['a10', 'a9', 1],
    ['99999999999999999998', '99999999999999999999', -1],
  ])('compares %s with %s', (a, b, expected) => {
    expect(Math.sign(naturalOrder(a, b))).toBe(expected);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(names, names, names, (a, b, c) => {
        expect(Math.sign(naturalOrder(a, b))).toBe(-Math.sign(naturalOrder(b, a)) + 0);
        if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0) {
          expect(naturalOrder(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('agrees with the order of characters where all numbers have the same length', () => {
    const padded = fc.tuple(fc.nat(999), fc.constantFrom('a', 'b')).map(([number, letter]) => {
      return `${String(number).padStart(3, '0')}-${letter}`;
    });
    fc.assert(
      fc.property(padded, padded, (a, b) => {
        expect(Math.sign(naturalOrder(a, b))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
    );
  });
});
