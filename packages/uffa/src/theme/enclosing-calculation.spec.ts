import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosingCalculation } from './enclosing-calculation';

/** The call around the mark `|`. */
function around(marked: string): string | undefined {
  return enclosingCalculation(marked.replace('|', ''), marked.indexOf('|'));
}

describe('enclosingCalculation', () => {
  it.each([
    ['.a { width: calc(#{1px} - map-get(|$m, x)); }', 'calc(#{1px} - map-get($m, x))'],
    ['.a { width: calc(#{$a + 1}\n  - |$b) }', 'calc(#{$a + 1} - $b)'],
    ['.a { width: max(1px, calc(#{$a} - |$b)); }', 'max(1px, calc(#{$a} - $b))'],
    ['.a { @include m { top: 0 } left: -#{$x}; width: CLAMP(#{$a}, |$b, 3px); }', 'CLAMP(#{$a}, $b, 3px)'],
    ['.a { width: calc(#{$a} - |$b', 'calc(#{$a} - $b'],
  ])('finds the call in %j', (marked, call) => {
    expect(around(marked)).toBe(call);
  });

  it.each([
    '.a { width: calc(1px - |$b); }',
    '.a { width: rem(#{1px} - |$b); }',
    '.a { width: calc(#{1px} - 2px); height: |$b; }',
    '.a { width: calc(#{1px}) + |$b; }',
    '.calc(#{1px}) { width: |$b; }',
    '|',
  ])('finds none in %j', (marked) => {
    expect(around(marked)).toBeUndefined();
  });

  it('ends for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('calc(', '(', ')', '{', '}', '#{', ';', 'a')),
        fc.nat(40),
        (parts, at) => {
          const text = parts.join('');
          const found = enclosingCalculation(text, Math.min(at, text.length));
          expect(found ?? 'calc(#{').toMatch(/#\{/);
        },
      ),
    );
  });
});
