import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInNodeRange } from './node-range';

describe('isInNodeRange', () => {
  it.each([
    ['>=20.19.0', '20.19.0', true],
    ['>=20.19.0', '20.18.3', false],
    ['>=20', '24.1.0', true],
    ['>20', '20.9.0', false],
    ['<21', '20.19.0', true],
    ['<=20', '20.99.0', true],
    ['<= 20.1', '20.2.0', false],
    ['^20.19.0 || >=22.12.0', '21.0.0', false],
    ['^20.19.0 || >=22.12.0', '22.12.1', true],
    ['^0.2.3', '0.3.0', false],
    ['~20.1', '20.1.9', true],
    ['~20.1', '20.2.0', false],
    ['20', '20.4.0', true],
    ['20.x', '21.0.0', false],
    ['v20.1.0', '20.1.0', true],
    ['18 - 20', '20.9.0', true],
    ['18 - 20', '21.0.0', false],
    ['>=18 <20', '20.0.0', false],
    ['*', '3.0.0', true],
    ['', '3.0.0', true],
    ['lts/*', '20.0.0', undefined],
    ['lts/* || >=20', '20.0.0', true],
  ])('%j has %s: %s', (range, version, expected) => {
    expect(isInNodeRange(version, range)).toBe(expected);
  });

  it('never throws, and is quick, whatever is written there', () => {
    const written = fc.array(fc.constantFrom('>=', '^', '1', '.', ' ', '|', 'x', '-', '2', '~', 'a'), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(written, (parts) => {
        expect([true, false, undefined]).toContain(isInNodeRange('20.1.0', parts.join('')));
      }),
    );
  });
});
