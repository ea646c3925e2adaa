import type { Comparison } from './parity-theme';

/** The text of docs/theme-parity.md: run `npm run test:themes -- --update` to write it. */
export function parityPage(themes: ReadonlyMap<string, readonly Comparison[]>): string {
  const all = [...themes].flatMap(([theme, comparisons]) => comparisons.map((each) => ({ theme, ...each })));
  const rows = all.map(({ theme, styleSheet, declarations, rules, reasons }) => [
    theme,
    `\`${styleSheet}\``,
    String(declarations),
    String([...reasons.values()].reduce((sum, count) => sum + count, 0)),
    String(rules),
    [...reasons]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reason, count]) => `${reason}: ${count}`)
      .join('; '),
  ]);
  return [
    '# Parity of themes',
    '',
    "What differs between the style sheets that `build-theme` makes and those of Liferay's Java tools (theme builder 1.1.8, css builder",
    '3.1.6), from the same base theme and the same project. Written by `npm run test:themes`, which fails for a difference without a',
    'known reason. [Themes](themes.md#parity) explains the reasons.',
    '',
    ...table([['theme', 'style sheet', 'declarations', 'differing', 'differing rules', 'of these'], ...rows]),
    '',
    '`classic` is a stand-in, since the real one is in no registry: styled with the atlas theme of Clay and a component.',
    '',
  ].join('\n');
}

/** Aligned as prettier does it. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 3));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}
