import { describe, expect, it } from 'vitest';
import { diagnostic } from './diagnostic';
import { formatDiagnostics } from './format-text';

const yaml = 'assemble:\n    - from: build/static\nticket-list:\n    type: customElment\n';

const unknownType = diagnostic(
  'type-unknown',
  { id: 'ticket-list', type: 'customElment', nearest: 'customElement', types: ['customElement'] },
  { file: 'ticket-list/client-extension.yaml', line: 4, column: 11, endLine: 4, endColumn: 23 },
);

describe('formatDiagnostics', () => {
  it('shows where, what, the line with its token underlined, and what to do', () => {
    expect(formatDiagnostics([unknownType], { color: 'never', sources: () => yaml })).toMatchInlineSnapshot(`
      "error  ticket-list/client-extension.yaml:4:11  type-unknown
        Client extension "ticket-list" has the unknown type "customElment".
          4 |     type: customElment
            |           ^^^^^^^^^^^^
        fix: Write "type: customElement".
      "
    `);
  });

  it('leaves the line out where the file is not given or is shorter', () => {
    const bare = formatDiagnostics([unknownType], { color: 'never' });
    expect(bare.split('\n')).toHaveLength(4);
    expect(formatDiagnostics([unknownType], { color: 'never', sources: () => 'short' })).toBe(bare);
  });

  it('says nothing about nothing', () => {
    expect(formatDiagnostics([], { color: 'never' })).toBe('');
  });

  it('sorts by place and parts diagnostics by a blank line', () => {
    const first = { ...unknownType, position: { ...unknownType.position!, line: 1 } };
    const text = formatDiagnostics([unknownType, first], { color: 'never' });
    expect(text.match(/:\d+:\d+/g)).toEqual([':1:11', ':4:11']);
    expect(text).toContain('".\n\nerror');
  });

  it('colours by severity, and the text is the same without the colours', () => {
    const text = formatDiagnostics([unknownType], { color: 'always', sources: () => yaml });
    expect(text).toContain('\u001b[31merror\u001b[39m');
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(
      formatDiagnostics([unknownType], { color: 'never', sources: () => yaml }),
    );
  });

  it('wraps sentences at the width and never cuts a word', () => {
    const path = `client-extensions/${'deep/'.repeat(12)}file`;
    const found = diagnostic('directory-missing', { directory: path });
    const lines = formatDiagnostics([found], { color: 'never', width: 40 }).split('\n');
    expect(lines.filter((line) => line.length > 40)).toEqual([`  ${path}`]);
  });

  it('shows control characters of values, files and lines instead of obeying them', () => {
    const found = diagnostic(
      'duplicate-id',
      { id: 'evil\u001b[2J\r\n', places: ['a\u202eb'] },
      { file: 'x\u0007/client-extension.yaml', line: 1, column: 1 },
    );
    const text = formatDiagnostics([found], { color: 'never', sources: () => 'a\u001bb' });
    expect(text).toContain('The id "evil\\u001b[2J\\r\\n" is also used at a\\u202eb.');
    expect(text).toContain('x\\u0007/client-extension.yaml:1:1');
    expect(text).toContain('1 | a\\u001bb');
    expect(text).not.toMatch(/[\u001b\u0007\u202e\r]/);
  });
});
