import { describe, expect, it } from 'vitest';
import { addEntries } from './add-entries';
import { addItem } from './add-item';
import { offsetsOf } from './offsets-of';
import { removeEntry } from './remove-entry';
import { replaceText } from './replace-text';
import { spliced } from './splice';

const entry = { added: { name: 'Added', urls: ['*.js'] } };

function withEntry(text: string): string | undefined {
  const [best] = addEntries(text, entry);
  return best && spliced(text, [best]);
}

function withItem(text: string): string | undefined {
  const splice = addItem(text, 'assemble', { from: 'assets', into: 'static' });
  return splice && spliced(text, [splice]);
}

describe('addEntries', () => {
  it('takes over the indentation of the levels and of lists', () => {
    expect(withEntry('a:\n    type: x\nassemble:\n    - from: b\n')).toBe(
      "a:\n    type: x\nassemble:\n    - from: b\nadded:\n    name: Added\n    urls:\n        - '*.js'\n",
    );
    expect(withEntry('assemble:\n- from: b\na:\n  type: x\n')).toMatch(
      /\nadded:\n {2}name: Added\n {2}urls:\n {2}- /,
    );
  });

  it('takes over the quotes', () => {
    expect(withEntry('a:\n  b: "*"\n')).toContain('- "*.js"');
    expect(withEntry("a:\n  b: ['*']\n")).toContain("- '*.js'");
  });

  it('takes over CRLF, and a last line without a line end', () => {
    expect(withEntry('a:\r\n  type: x')).toBe(
      "a:\r\n  type: x\r\nadded:\r\n  name: Added\r\n  urls:\r\n    - '*.js'",
    );
  });

  it('takes over the empty lines between entries, and leaves those at the end where they are', () => {
    expect(withEntry('a: {}\n\n# b\nb: {}\n\n\n')).toMatch(
      /^a: \{\}\n\n# b\nb: \{\}\n\nadded:\n[^]*\*\.js'\n\n\n$/,
    );
  });

  it('stays in the first document, behind its comments', () => {
    expect(withEntry('---\na: {}\n# end\n...\nnot read\n')).toMatch(
      /^---\na: \{\}\n# end\nadded:\n[^]*\n\.\.\.\nnot read\n$/,
    );
    expect(withEntry('a: {}\n---\nb: {}\n')).toMatch(/^a: \{\}\nadded:\n[^]*\n---\nb: \{\}\n$/);
  });

  it('begins an empty file, and follows one of comments only', () => {
    expect(withEntry('')).toMatch(/^added:\n/);
    expect(withEntry('# nothing yet')).toMatch(/^# nothing yet\n\nadded:\n/);
  });

  it('keeps to the column of an indented document and to a byte order mark', () => {
    expect(withEntry('\ufeff  a: {}\n')).toMatch(/^\ufeff {2}a: \{\}\n {2}added:\n {4}name: Added\n/);
  });

  it('offers no place in a mapping in braces', () => {
    expect(addEntries('{a: {type: x}}\n', entry)).toEqual([]);
    expect(addEntries('- a\n', entry)).toEqual([]);
  });
});

describe('addItem', () => {
  it('follows the last item, in its column', () => {
    expect(withItem('assemble:\n    - from: a\n      include:\n          - "*"\n# b\nb: {}\n')).toBe(
      'assemble:\n    - from: a\n      include:\n          - "*"\n    - from: assets\n      into: static\n# b\nb: {}\n',
    );
    expect(withItem('assemble:\n- from: a # first')).toBe(
      'assemble:\n- from: a # first\n- from: assets\n  into: static',
    );
  });

  it('begins a list that has no items', () => {
    expect(withItem('assemble: # nothing\nb: {}\n')).toBe(
      'assemble: # nothing\n  - from: assets\n    into: static\nb: {}\n',
    );
  });

  it('leaves a list in brackets alone', () => {
    expect(withItem('assemble: [{from: a}]\n')).toBeUndefined();
    expect(withItem('b: {}\n')).toBeUndefined();
  });
});

describe('replaceText', () => {
  const at = (line: number, column: number, endColumn: number) => ({
    file: 'f',
    line,
    column,
    endLine: line,
    endColumn,
  });

  it('keeps the quotes', () => {
    const text = "\ufeffa: 'x'\r\nb: y # y\r\n";
    const splices = [replaceText(text, at(1, 4, 7), 'x', 'new'), replaceText(text, at(2, 4, 5), 'y', 'z')];
    expect(
      spliced(
        text,
        splices.map((each) => each!),
      ),
    ).toBe("\ufeffa: 'new'\r\nb: z # y\r\n");
  });

  it('leaves a text that is not written character by character, and one that would need quotes', () => {
    expect(replaceText('a: "x\\u0041"\n', at(1, 4, 13), 'xA', 'new')).toBeUndefined();
    expect(replaceText('a: x\n', at(1, 4, 5), 'x', '# no')).toBeUndefined();
  });
});

describe('removeEntry', () => {
  it('takes the lines of the entry, and leaves the comments of the next one', () => {
    expect(
      spliced('a: {}\nr:\n  x: 1\n  # in it\n\n# of b\nb: {}\n', [
        removeEntry('a: {}\nr:\n  x: 1\n  # in it\n\n# of b\nb: {}\n', 'r')!,
      ]),
    ).toBe('a: {}\n\n# of b\nb: {}\n');
  });

  it.each(['\n', '\r\n', '\r'])('takes whole lines that end with %j', (end) => {
    const text = ['r:', '  x: 1', '', '# of b', 'b: {}', ''].join(end);
    expect(spliced(text, [removeEntry(text, 'r')!])).toBe(['', '# of b', 'b: {}', ''].join(end));
    const close = ['r:', '  x: 1', 'b: {}', ''].join(end);
    expect(spliced(close, [removeEntry(close, 'r')!])).toBe(`b: {}${end}`);
  });

  it('leaves an entry that is the only one', () => {
    expect(removeEntry('r: {}\n', 'r')).toBeUndefined();
  });
});

describe('offsetsOf', () => {
  it('counts lines as Jackson does: a lone CR and NEL end one too', () => {
    expect(offsetsOf('a\rb\u0085c', { file: 'f', line: 3, column: 1 })).toEqual({ start: 4, end: 4 });
  });
});
