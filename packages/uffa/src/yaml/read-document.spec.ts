import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../java-text/string-value-of';
import type { Value } from '../values/value';
import { readDocument } from './read-document';

const read = (text: string) => readDocument(text, 'client-extension.yaml');

/** The value's text, preceded by the kind of scalar, which the text alone does not show. */
function described(value: Value | undefined): string {
  if (value === undefined) return 'missing';
  return value.kind === 'list' || value.kind === 'map' ? textOf(value) : `${value.kind} ${textOf(value)}`;
}

function scalar(text: string): string {
  const { value } = read(`key: ${text}`);
  return described(value?.kind === 'map' ? value.members.get('key')?.value : value);
}

function problem(text: string): unknown {
  const [diagnostic] = read(text).diagnostics;
  return diagnostic?.code === 'yaml-syntax' ? diagnostic.args : diagnostic?.code;
}

describe('scalars', () => {
  it.each([
    ['yes', 'boolean true'],
    ['Off', 'boolean false'],
    ['TRUE', 'boolean true'],
    ['y', 'string y'],
    ['tRuE', 'string tRuE'],
    ['~', 'null null'],
    ['Null', 'null null'],
    ['', 'null null'],
    ['""', 'string '],
    ['nUll', 'string nUll'],
    ['010', 'integer 8'],
    ['-012', 'integer -10'],
    ['08', 'string 08'],
    ['0o17', 'string 0o17'],
    ['0x1F', 'integer 31'],
    ['0xFF_FF', 'integer 65535'],
    ['-0b101', 'integer -5'],
    ['0x', 'string 0x'],
    ['0XFF', 'string 0XFF'],
    ['1_000', 'integer 1000'],
    ['1_', 'integer 1'],
    ['_1', 'string _1'],
    ['+5', 'integer 5'],
    ['-0', 'integer 0'],
    ['123456789012345678901234567890', 'integer 123456789012345678901234567890'],
    ['1:30', 'string 1:30'],
    ['190:20:30', 'string 190:20:30'],
    ['2001-12-14', 'string 2001-12-14'],
    ['1.50', 'double 1.5'],
    ['100.0', 'double 100.0'],
    ['.5', 'double 0.5'],
    ['5.', 'double 5.0'],
    ['-.5', 'double -0.5'],
    ['1e3', 'double 1000.0'],
    ['1_0.0_1', 'double 10.01'],
    ['-0.0', 'double -0.0'],
    ['12345678.9', 'double 1.23456789E7'],
    ['1e400', 'double Infinity'],
    ['1e', 'string 1e'],
    ['.e3', 'string .e3'],
    ['._e+x', 'string ._e+x'],
    ['.', 'string .'],
    ['1.2.3', 'string 1.2.3'],
    ['<<', 'string <<'],
    ['=', 'string ='],
    ['"yes"', 'string yes'],
    ["'12'", 'string 12'],
    ['! 12', 'integer 12'],
    ['!!str 8080', 'string 8080'],
    ['!!int "7"', 'integer 7'],
    ['!!float 2', 'double 2.0'],
    ['!custom x', 'string x'],
    ['"\\u00e9\\x41\\U0001F600"', 'string éA😀'],
    ['x # comment', 'string x'],
    ['x#y', 'string x#y'],
    ['a:b', 'string a:b'],
  ])('reads %s as %s', (text, expected) => {
    expect(scalar(text)).toBe(expected);
  });
});

describe('structure', () => {
  it.each([
    ['keys keep their text', 'yes: 1\n010: 2\n~: 3\n1.0: 4', '{yes=1, 010=2, ~=3, 1.0=4}'],
    ['keys that look like numbers keep their order', '{b: 1, 2: 1, 1: 1, a: 1}', '{b=1, 2=1, 1=1, a=1}'],
    ['the last of equal keys wins in the place of the first', 'a: 1\nb: 2\na: 3', '{a=3, b=2}'],
    ['an alias is its name', 'a: &x [1]\nb: *x\nc: *nowhere', '{a=[1], b=x, c=nowhere}'],
    ['a merge key is a key', 'a: &x {b: 1}\nc:\n  <<: *x', '{a={b=1}, c={<<=x}}'],
    ['only the first document is read', 'a: 1\n---\n[broken', '{a=1}'],
    ['an end of document ends it', 'a: 1\n...\n{{{', '{a=1}'],
    ['a header changes no rule', '%YAML 1.2\n---\na: 010', '{a=8}'],
    ['brackets go on in any column', 'a: [b,\nc,\n]\nd: {\ne: f\n}', '{a=[b, c], d={e=f}}'],
    ['quotes go on in any column', 'a: "b\nc"', '{a=b c}'],
    ['quotes go on behind an escaped one', 'a:\n  b: "c\\"\n  d"\ne: f', '{a={b=c" d}, e=f}'],
    [
      'empty lines behind an escaped line end count',
      'a: "b \\\n\n \n  c\\\n  d\\\\\n\n  e"',
      '{a=b \n\ncd\\\ne}',
    ],
    ['a dash in brackets is a text', 'a: [b, -, [-], c, {d: -}]', '{a=[b, -, [-], c, {d=-}]}'],
    ['a tagged collection is a plain one', '!!omap\na: !!set {b, c}', '{a={b=null, c=null}}'],
    ['a byte order mark is skipped', '\ufeffa: 1', '{a=1}'],
    ['carriage returns end lines', 'a: |\r\n  b\r\n  c\r\nd: 1\re: 2', '{a=b\nc\n, d=1, e=2}'],
    ['a block at the end of the text gets no line break', 'a: |\n  b', '{a=b}'],
    ['a tab behind a text is a blank', 'a: b\t# c\nd: e\t', '{a=b, d=e}'],
    ['what stands behind a closed root is ignored', '{a: 1} rest', '{a=1}'],
    ['what stands left of an indented root is ignored', '  a: 1\nb: 2', '{a=1}'],
    ['a comment may follow a quote directly', 'a: "b"#c', '{a=b}'],
  ])('%s', (_, text, expected) => {
    expect(described(read(text).value)).toBe(expected);
  });

  it.each(['', '# only a comment\n', '\n\n', '---'])('finds nothing in %j', (text) => {
    const { value, diagnostics } = read(text);
    expect(value === undefined || value.kind === 'null').toBe(true);
    expect(diagnostics).toEqual([]);
  });
});

describe('refusals', () => {
  it.each([
    ['a: .inf', 'number'],
    ['a: .NaN', 'number'],
    ['a: 1:30.5', 'number'],
    ['a: "x\\/y"', 'escape'],
    ['a: "x\\qy"', 'escape'],
    ['a: @acme/store', 'reserved-start'],
    ['a: `x`', 'reserved-start'],
    ['a:\n\tb: c', 'tab'],
    ['a:\tb', 'tab-between'],
    ['-\ta', 'tab-between'],
    ['? [a, b]\n: c', 'complex-key'],
    ['*a : b', 'complex-key'],
    ['urls:\n  - *.js', 'alias-name'],
    ['a: [b', 'open-bracket'],
    ['a:\n  b: [c\n  d: e', 'open-bracket'],
    ['a: {b: c\n---\nd: e}', 'open-bracket'],
    ['a: [b\n...\n, c]', 'open-bracket'],
    ['a: "b', 'open-quote'],
    ["a: > 'b\nc", 'open-quote'],
    ['a: [!b, c]', 'tag-name'],
    ['a: [c, !b]', 'tag-name'],
    ['a: {b: !!str}', 'tag-name'],
    ["a: 'it''", 'open-quote'],
    ['a:\n  b: "C:\\path\\"\n  c: d', 'open-quote'],
    ['a: [- b]', 'block-in-flow'],
    ['a: b: c', 'second-colon'],
    ['a: b\nc', 'missing-colon'],
    ['a:\n    b: c\n  d: e', 'indentation'],
    ['a: [x.js?t=1]', 'bare-in-brackets'],
    ['a: x\u0000y', 'control'],
    ['a: "\u007f"', 'control'],
    [`{${'a'.repeat(1100)}: x}`, 'long-key'],
    [': a', 'missing-key'],
    ['%YAML 2.0\n---\na: b', 'directive'],
    ['%x: y', 'directive'],
    ['a: ]', 'unexpected'],
    ['  a: {b: c}}', 'unexpected'],
    ['  a:\n    b: ""\n      c: 1', 'indentation'],
    ['\ufeffa: {}\nb: ]', 'unexpected'],
  ])('refuses %j: %s', (text, expected) => {
    expect(problem(text)).toMatchObject({ problem: expected });
    expect(read(text).value).toBeUndefined();
  });

  it('names the line and the column of the offending token', () => {
    expect(read('a:\n  b: 1\n\tc: 2').diagnostics[0]?.position).toMatchObject({ line: 3, column: 1 });
    expect(read('a: [b,\nc, @d]').diagnostics[0]?.position).toMatchObject({ line: 2, column: 4 });
  });

  it.each([
    ['a:\n  b: "c\n  d: e\n  f: g\n', 'open-quote', 2, 6],
    ['a:\n  b: "c\n  d: "e"\n', 'open-quote', 2, 6],
    ["a: 'it''s'\nb: 'c\n", 'open-quote', 2, 4],
    ['a:\n  b: "C:\\\\path\\"\n  c: d\n', 'open-quote', 2, 6],
    ['a:\n  b: [c, "]"\n  d: e\n', 'open-bracket', 2, 6],
    ['a: {b: [c}\n', 'open-bracket', 1, 8],
    ['a:\n  b: [${portalURL}/c.js, d]\n', 'bare-in-brackets', 2, 7],
    ['a: {b: $[conf:.c], d: e}\n', 'bare-in-brackets', 1, 8],
    ['a: [b, , c]\n', 'extra-comma', 1, 8],
    ['a:\n  b: c\n    d: e\n', 'deeper-line', 3, 5],
    ['a:\r\n  - b: c\r\n\r\n      d: e\r\n', 'deeper-line', 4, 7],
    ['a:\n  b: c: d\n    e: f\n', 'second-colon', 2, 6],
    ['a:\n  - b: c\n   d: e\n', 'indentation', 3, 1],
    ['a:\n    - b\n  - c\n', 'indentation', 3, 1],
    ['a:\n\u00a0 b: c\n  d: e\n', 'odd-blank', 2, 1],
    ['a:\n  b: c\n<<<<<<< HEAD\n  d: e\n=======\n  d: f\n>>>>>>> dev\n', 'conflict', 3, 1],
  ])('of %j names %s and where it comes from', (text, expected, line, column) => {
    expect(problem(text)).toMatchObject({ problem: expected });
    expect(read(text).diagnostics[0]?.position).toMatchObject({ line, column });
  });

  it('refuses thousands of nested brackets without taking the process down', () => {
    for (const text of ['['.repeat(10_000), 'a: ' + '{a: '.repeat(10_000), '- '.repeat(10_000)]) {
      expect(problem(text)).toMatchObject({ problem: 'too-deep' });
    }
  });

  it('comes to an end on whatever looks like YAML', () => {
    const marks = ['a', 'b: ', '- ', '? ', ' ', '\n', '\n  ', '\n    ', '\t', '\r', '[', ']', '{', '}', ',', '"', "'", '\\', '|', '>', '&x ', '*x', '!b ', '# c', '---', '...', '%', '@', '1']; // prettier-ignore
    const text = fc.array(fc.constantFrom(...marks), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const { value, diagnostics } = read(source);
        expect(value === undefined || diagnostics.every(({ code }) => code !== 'yaml-syntax')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not indent a line for ever that is refused for something else', () => {
    expect(problem("\n    >\t'\n~1")).toMatchObject({ problem: 'tab-between' });
  });

  it('refuses what is too long, or has too many keys or items', () => {
    expect(problem(`a: ${'x'.repeat(1_000_000)}`)).toMatchObject({ problem: 'too-long' });
    expect(problem('a: 1\n'.repeat(10_001))).toMatchObject({ problem: 'too-many-keys' });
    expect(problem('- a\n'.repeat(10_001))).toMatchObject({ problem: 'too-many-keys' });
    expect(problem(`[${'a,'.repeat(10_001)}]`)).toMatchObject({ problem: 'too-many-keys' });
    expect(problem(Array.from({ length: 10_000 }, (_, index) => `a${index}: 1\n`).join(''))).toBeUndefined();
  });
});

describe('warnings', () => {
  it.each([
    ['a: &x 1\nb: *x', 'yaml-alias', 2, 4],
    ["a:\n  - '**'\n  - !b/**", 'yaml-mark', 3, 5],
    ['a: &b c', 'yaml-mark', 1, 4],
    ['a: 1\nb:\n  c: 1\n  c: 2', 'yaml-duplicate-key', 4, 3],
    ['a: 1\n---\nb: 2', 'yaml-rest-ignored', 2, 1],
    ['{a: 1} b', 'yaml-rest-ignored', 1, 8],
  ])('of %j: %s', (text, code, line, column) => {
    expect(read(text).diagnostics).toMatchObject([{ code, severity: 'warning', position: { line, column } }]);
  });

  it('does not mind control characters behind the document', () => {
    expect(read('a: 1\n---\n\u0000').diagnostics).toMatchObject([{ code: 'yaml-rest-ignored' }]);
  });

  it.each(['a: !!int 1', 'a: ! b', "a: '!b'"])('says nothing about %j', (text) => {
    expect(read(text).diagnostics).toEqual([]);
  });

  it('says nothing about an empty second document', () => {
    expect(read('a: 1\n---\n# nothing\n').diagnostics).toEqual([]);
  });
});

describe('positions', () => {
  it('belong to every key and value', () => {
    const { value } = read('ext:\n  urls:\n    - a.js\n');
    const ext = value?.kind === 'map' ? value.members.get('ext') : undefined;
    const urls = ext?.value.kind === 'map' ? ext.value.members.get('urls') : undefined;
    expect(urls?.keyPosition).toMatchObject({ file: 'client-extension.yaml', line: 2, column: 3 });
    expect(urls?.value.kind === 'list' && urls.value.items[0]?.position).toEqual({
      file: 'client-extension.yaml',
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 11,
    });
  });
});
