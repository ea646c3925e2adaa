import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tables } from './tables';

const page = readFileSync(join(__dirname, '../../docs/affected.md'), 'utf8');

describe('docs/affected.md', () => {
  it.each(Object.entries(tables()))('has the table that the test has: %s', (heading, table) => {
    const section = page.split(/^#+ /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('|'));
    expect(unaligned(rows)).toEqual(unaligned(table.trimEnd().split('\n')));
  });
});

/** Prettier pads the cells. */
function unaligned(rows: readonly string[]): readonly string[] {
  return rows.map((row) => row.replace(/ +/g, ' ').replace(/-{3,}/g, '---'));
}
