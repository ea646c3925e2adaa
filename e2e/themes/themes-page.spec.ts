import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const docs = join(__dirname, '../../docs');

/**
 * The cells of the rows about a style sheet: theme, style sheet, declarations, differing declarations, differing rules.
 */
function rows(page: string): readonly (readonly string[])[] {
  const lines = readFileSync(join(docs, page), 'utf8').split('\n');
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  return cells.filter(([, , sheet = '']) => /^`\w+\.css`$/.test(sheet)).map((row) => row.slice(1, 6));
}

it('docs/themes.md has the figures that the comparison with the Java tools gave', () => {
  expect(rows('theme-parity.md')).toHaveLength(8);
  expect(rows('themes.md')).toEqual(rows('theme-parity.md'));
});
