import { describe, expect, it } from 'vitest';
import { asText } from './as-text';
import { compactJson } from './compact-json';
import { prettyJson } from './pretty-json';
import { textOf } from './string-value-of';
import { boolean, double, integer, list, map, nullValue, string } from '../values/value';

const nested = map([
  ['a', string('b')],
  ['c', list([integer(1), string('two'), nullValue])],
  ['d', map([['e', double(1e8)]])],
]);

describe('textOf', () => {
  it('writes containers as Java does', () => {
    expect(textOf(nested)).toBe('{a=b, c=[1, two, null], d={e=1.0E8}}');
    expect(textOf(list([]))).toBe('[]');
    expect(textOf(map([]))).toBe('{}');
  });

  it('keeps every digit of an integer', () => {
    expect(textOf(integer(123456789012345678901234567890n))).toBe('123456789012345678901234567890');
  });
});

describe('asText', () => {
  it('gives scalars their text and containers none', () => {
    expect([string(''), boolean(true), double(1), nullValue, list([integer(1)]), nested].map(asText)).toEqual(
      ['', 'true', '1.0', 'null', '', ''],
    );
  });
});

describe('prettyJson', () => {
  it('indents objects and keeps arrays on their line', () => {
    const value = map([
      ['none', list([])],
      ['empty', map([])],
      ['texts', list([string('a'), string('b')])],
      ['objects', list([map([['a', integer(1)]]), map([['b', double(0.05)]])])],
    ]);
    expect(prettyJson(value)).toBe(
      [
        '{',
        '  "none" : [ ],',
        '  "empty" : { },',
        '  "texts" : [ "a", "b" ],',
        '  "objects" : [ {',
        '    "a" : 1',
        '  }, {',
        '    "b" : 0.05',
        '  } ]',
        '}',
      ].join('\n'),
    );
  });

  it('escapes quotes, backslashes and control characters, and nothing else', () => {
    expect(prettyJson(string('"\\/\n\u001f\u007f\u2028é😀'))).toBe('"\\"\\\\/\\n\\u001F\u007f\u2028é😀"');
  });

  it('writes a question mark for half a surrogate pair', () => {
    expect(prettyJson(string('a\ud83db'))).toBe('"a?b"');
  });

  it('quotes the numbers that JSON lacks', () => {
    expect(prettyJson(list([double(Infinity), double(NaN)]))).toBe('[ "Infinity", "NaN" ]');
  });
});

describe('compactJson', () => {
  it('writes no blanks', () => {
    expect(compactJson(nested)).toBe('{"a":"b","c":[1,"two",null],"d":{"e":1.0E8}}');
  });
});
