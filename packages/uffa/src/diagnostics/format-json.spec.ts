import { describe, expect, it } from 'vitest';
import { diagnostic } from './diagnostic';
import { formatJson } from './format-json';

describe('formatJson', () => {
  it('carries the facts, the sentences and the page of a diagnostic', () => {
    const position = { file: 'a/client-extension.yaml', line: 3, column: 1 };
    const found = diagnostic('duplicate-id', { id: 'x', places: ['b'] }, position);
    expect(formatJson([found])).toEqual([
      {
        code: 'duplicate-id',
        severity: 'error',
        position,
        message: 'The id "x" is also used at b.',
        fix: 'Rename "x" in all projects but one, together with what refers to it.',
        page: 'docs/diagnostics/duplicate-id.md',
        args: { id: 'x', places: ['b'] },
      },
    ]);
  });

  it('keeps values as they are: JSON escapes them itself', () => {
    expect(
      formatJson([diagnostic('command-unknown', { command: 'a\nb', commands: [] })])[0]!.message,
    ).toContain('a\nb');
  });
});
