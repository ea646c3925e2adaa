import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProperties, printProperties } from './properties';

describe('parseProperties', () => {
  it.each([
    ['a=b', 'a', 'b'],
    ['a = b ', 'a', 'b '],
    ['a:b', 'a', 'b'],
    ['a b', 'a', 'b'],
    ['a : = b', 'a', '= b'],
    ['  \t a=b', 'a', 'b'],
    ['a', 'a', ''],
    ['=b', '', 'b'],
    ['a\\ b\\=c=d', 'a b=c', 'd'],
    ['a=\\u00e9\\t\\q', 'a', 'é\tq'],
    ['a=b\\\n   c', 'a', 'bc'],
    ['a=b\\\r\n\r\nc', 'a', 'b'],
    ['a=b\\\\\nc', 'a', 'b\\'],
    ['a=b\\\n#c', 'a', 'b#c'],
    ['a=b\\', 'a', 'b'],
    ['a=b\n\\', '', ''],
    ['a=b\n\\\n\\', '', ''],
    ['a=b\n\\\n', '', ''],
    ['a=b\r\n\\\r\n', '', undefined],
    ['a=1\n\\\n# a=2\n', 'a', '1'],
    ['a=1\n# a=2\\', '', undefined],
    ['# a=c\n! a=d\n\n a=b', 'a', 'b'],
    ['a=1\na=b', 'a', 'b'],
  ])('reads %j', (text, key, value) => {
    expect(parseProperties(text).get(key)).toBe(value);
  });
});

describe('printProperties', () => {
  it('sorts by code unit and escapes as Java does', () => {
    const properties = new Map([
      ['b key', ' x y'],
      ['B', 'http://a#b!c\\d=é'],
    ]);
    expect(printProperties(properties)).toBe('B=http\\://a\\#b\\!c\\\\d\\=é\nb\\ key=\\ x y\n');
  });

  it('writes nothing for nothing', () => {
    expect(printProperties(new Map())).toBe('');
  });

  it('writes what reads back the same', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...' \t\n\r\f=:#!\\aué😀') });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText)), (entries) => {
        const properties = new Map(entries);
        expect(parseProperties(printProperties(properties))).toEqual(properties);
      }),
    );
  });
});
