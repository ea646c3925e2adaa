import type { Paint, Style } from '../../diagnostics/paint';
import { conclusionOf } from '../../diff/conclusion';
import type { DiffLine } from '../../diff/content/diff-lines';
import { diffBlocks, shortText, type DiffBlock } from './diff-blocks';
import { marks, moreText, MOST_FILES, type ShownDiff } from './shown-diff';

const styles: Readonly<Record<DiffBlock['kind'], Style>> = {
  added: 'fix',
  removed: 'error',
  renamed: 'info',
  changed: 'warning',
};

const lineStyles: Readonly<Record<DiffLine['kind'], Style | undefined>> = {
  place: 'info',
  same: undefined,
  removed: 'error',
  added: 'fix',
  note: 'faint',
};

/** A comparison for a terminal. */
export function diffText({ sides, diff }: ShownDiff, paint: Paint): readonly string[] {
  const blocks = diffBlocks(diff.files);
  return [
    paint('strong', `${shortText(sides.before.name)} -> ${shortText(sides.after.name)}`),
    '',
    ...blocks.slice(0, MOST_FILES).flatMap((block) => blockLines(block, paint)),
    ...(blocks.length > MOST_FILES ? [moreText(blocks.length - MOST_FILES, 'file')] : []),
    ...diff.missingDirectories.before.map((path) => `now with an entry for the directory ${shortText(path)}`),
    ...diff.missingDirectories.after.map((path) => `no entry for the directory ${shortText(path)}`),
    ...(blocks.length === 0 ? [] : ['']),
    ...buildOutputLines(sides.buildOutput),
    paint('strong', conclusionOf(diff, shortText)),
  ];
}

function blockLines({ kind, paths, notes, lines, more }: DiffBlock, paint: Paint): readonly string[] {
  const note = notes.length === 0 ? '' : `  ${paint('faint', `(${notes.join('; ')})`)}`;
  return [
    `${paint(styles[kind], kind.padEnd(7))}  ${paths.join(' -> ')}${note}`,
    ...lines.map((line) => `  ${painted(line, paint)}`),
    ...(more === 0 ? [] : [`  ${moreText(more, 'line')}`]),
  ];
}

function painted({ kind, text }: DiffLine, paint: Paint): string {
  const style = lineStyles[kind];
  const line = `${marks[kind]}${text}`;
  return style === undefined ? line : paint(style, line);
}

function buildOutputLines(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, MOST_FILES).map((path) => `  ${shortText(path)}`);
  const rest = paths.length - shown.length;
  return [
    'Not compared, since git does not have what a build made:',
    ...shown,
    ...(rest > 0 ? [`  ${moreText(rest, 'file')}`] : []),
    '',
  ];
}
