import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from './code-frame';
import { displayWidth } from './display-width';

const plain = (_: string, text: string) => text;

function frame(line: string, column: number, endColumn?: number, width = 80): readonly string[] {
  const end = endColumn === undefined ? {} : { endColumn };
  return codeFrame([line], { file: 'f', line: 1, column, ...end }, width, plain);
}

describe('codeFrame', () => {
  it('puts one caret below a place without an end', () => {
    expect(frame('type: x', 7)).toEqual(['1 | type: x', '  |       ^']);
  });

  it('shows a tab, as it may be what is wrong', () => {
    expect(frame('\ttype: x', 2, 6)).toEqual(['1 | → type: x', '  |   ^^^^']);
  });

  it('counts wide letters as two columns', () => {
    expect(frame('名前: x', 5)).toEqual(['1 | 名前: x', '  |       ^']);
  });

  it('puts the caret after the end of the line where the place is there', () => {
    expect(frame('type:', 9)).toEqual(['1 | type:', '  |      ^']);
  });

  it('underlines to the end of the line what ends on a later one', () => {
    const position = { file: 'f', line: 1, column: 3, endLine: 2, endColumn: 1 };
    expect(codeFrame(['a: |', 'b'], position, 80, plain)[1]).toBe('  |   ^^');
  });

  it('shows the part around the token of a line that does not fit', () => {
    const [code, carets] = frame(`${'a'.repeat(500)}TOKEN${'b'.repeat(500)}`, 501, 506, 40);
    expect(code).toMatch(/^1 \| …a+TOKENb+…$/);
    expect(carets!.indexOf('^')).toBe(code!.indexOf('T'));
  });

  it('never exceeds the width and always has a caret', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '名', '😀', '\u0301'), maxLength: 300 });
    fc.assert(
      fc.property(line, fc.nat(300), fc.nat(40), (text, start, length) => {
        const [code, carets] = frame(text, start + 1, start + 1 + length, 60);
        expect(displayWidth(code!)).toBeLessThanOrEqual(60);
        expect(carets).toMatch(/\^/);
      }),
    );
  });
});
