import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compactJson } from './compact-json';
import { parseJson } from './json-reader';
import { prettyJson } from './pretty-json';
import { textOf } from './string-value-of';

const read = (text: string) => parseJson(text, 'LCP.json');
const textFrom = (text: string) => {
  const { value } = read(text);
  return value && textOf(value);
};

describe('parseJson', () => {
  it('reads what both printers write', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (json) => {
        const { value } = read(JSON.stringify(json));
        expect(value).toBeDefined();
        if (!value) return;
        expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(json)));
        expect(JSON.parse(compactJson(value))).toEqual(JSON.parse(JSON.stringify(json)));
      }),
    );
  });

  it('tells integers from doubles and keeps every digit', () => {
    expect(textFrom('[1, 1.0, 1e2, -0, 123456789012345678901, 1e400]')).toBe(
      '[1, 1.0, 100.0, 0, 123456789012345678901, Infinity]',
    );
  });

  it('ignores what follows the first value', () => {
    expect(textFrom('{"a": 1} garbage')).toBe('{a=1}');
  });

  it('lets the last of equal keys win in the place of the first', () => {
    expect(textFrom('{"a": 1, "b": 2, "a": 3}')).toBe('{a=3, b=2}');
  });

  it('finds no value in a blank text', () => {
    expect(read(' \n')).toEqual({ diagnostics: [] });
  });

  it('knows the place of every value and key', () => {
    const { value } = read('{\n  "env": [true]\n}');
    const member = value?.kind === 'map' ? value.members.get('env') : undefined;
    expect(member?.keyPosition).toEqual({ file: 'LCP.json', line: 2, column: 3, endLine: 2, endColumn: 8 });
    expect(member?.value.position).toMatchObject({ line: 2, column: 10 });
  });

  it.each([
    ['{"a": 1,}', 'trailing-comma', 1, 9],
    ['[1,]', 'trailing-comma', 1, 4],
    ['{"a": 1 "b": 2}', 'missing-comma', 1, 9],
    ['{"a" 1}', 'missing-colon', 1, 6],
    ['{a: 1}', 'unquoted-key', 1, 2],
    ['\ufeff{}', 'byte-order-mark', 1, 1],
    ["{'a': 1}", 'single-quotes', 1, 2],
    ['{\n// no\n}', 'comment', 2, 1],
    ['{"a": 1', 'unexpected-end', 1, 8],
    ['"a', 'unexpected-end', 1, 3],
    ['"a\nb"', 'control-character', 1, 3],
    ['"\\x"', 'bad-escape', 1, 2],
    ['01', 'bad-number', 1, 1],
    ['1.', 'bad-number', 1, 1],
    ['+1', 'unexpected-character', 1, 1],
    ['NaN', 'bad-word', 1, 1],
    ['}', 'unexpected-character', 1, 1],
  ])('refuses %j: %s', (text, problem, line, column) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'json-syntax', args: { problem }, position: { line, column } },
    ]);
  });

  it('refuses nesting that is deeper than Jackson allows, without a stack overflow', () => {
    expect(read('['.repeat(1000) + ']'.repeat(1000)).value).toBeDefined();
    expect(read('['.repeat(100_000)).diagnostics).toMatchObject([{ args: { problem: 'too-deep' } }]);
  });
});
