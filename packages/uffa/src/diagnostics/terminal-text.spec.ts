import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitsInto, padToWidth } from './display-width';
import { printable } from './printable';
import { terminalText } from './terminal-text';
import { wrapText } from './wrap-text';

describe('printable', () => {
  it('leaves letters of all scripts and emoji as they are', () => {
    expect(printable('naïve 名前 עברית 👩‍👧')).toBe('naïve 名前 עברית 👩‍👧');
  });

  it('escapes what a terminal obeys', () => {
    expect(printable('\n\t\r\0\u001b\u009b\u2028\ufeff\ud800')).toBe(
      '\\n\\t\\r\\u0000\\u001b\\u009b\\u2028\\ufeff\\ud800',
    );
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['名前', 4],
    ['e\u0301', 1],
    ['👩‍👧', 2],
    ['', 0],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(displayWidth(padToWidth(text, 10))).toBe(10);
    expect([width - 1, width, Infinity].map((columns) => fitsInto(text, columns))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('wrapText', () => {
  it('loses nothing but the spaces it breaks at', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '名') }),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          expect(wrapText(text, width).join(' ').replace(/\n/g, ' ')).toBe(text.replace(/\n/g, ' '));
        },
      ),
    );
  });

  it('exceeds the width by single words only', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 12 })),
        (words) => {
          const tooLong = wrapText(words.join(' '), 8).filter((line) => displayWidth(line) > 8);
          expect(tooLong.every((line) => !line.includes(' '))).toBe(true);
        },
      ),
    );
  });
});

describe('terminalText', () => {
  it('leaves the banner of Spring Boot, which commands nothing, as it is', () => {
    expect(terminalText(' :: Spring Boot ::                (v4.0.9)\n')).toContain(' :: Spring Boot ::');
    expect(terminalText('  ::stop-commands::x')).not.toContain('::stop');
  });
});
