import { conclusionOf } from '../../diff/conclusion';
import { diffBlocks, shortText, type DiffBlock } from './diff-blocks';
import { marks, moreText, MOST_FILES, type ShownDiff } from './shown-diff';

/** In characters: GitHub takes 65,536 in a comment, and others add their own to it. */
const LONGEST = 50_000;

/** A comparison for the comment of a pull request. Nothing out of an archive is Markdown in it. */
export function diffMarkdown({ sides, diff }: ShownDiff): readonly string[] {
  const blocks = diffBlocks(diff.files);
  const items = blocks.slice(0, MOST_FILES).map(itemOf);
  const rest = blocks.length - items.length;
  return [
    `### ${codeSpan(sides.before.name)} → ${codeSpan(sides.after.name)}`,
    '',
    ...limited([...items, ...(rest > 0 ? [`- ${moreText(rest, 'file')}`] : [])], LONGEST / 4, 'file'),
    ...diff.missingDirectories.before.map(
      (path) => `- now with an entry for the directory ${codeSpan(path)}`,
    ),
    ...diff.missingDirectories.after.map((path) => `- no entry for the directory ${codeSpan(path)}`),
    ...(blocks.length === 0 ? [] : ['']),
    ...details(blocks),
    ...buildOutput(sides.buildOutput),
    `**${conclusionOf(diff, codeSpan)}**`,
  ];
}

function itemOf({ kind, paths, notes }: DiffBlock): string {
  const note = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return `- ${kind} ${paths.map(codeSpan).join(' → ')}${note}`;
}

function details(blocks: readonly DiffBlock[]): readonly string[] {
  const shown = blocks.slice(0, MOST_FILES).filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return [];
  const fenced = shown.map(({ paths, lines, more }) => {
    const shownLines = lines.map(({ kind, text }) => `${marks[kind]}${text}`);
    const all = [...shownLines, ...(more === 0 ? [] : [moreText(more, 'line')])];
    return [paths.map(codeSpan).join(' → '), '', ...fence(all), ''].join('\n');
  });
  return [
    '<details>',
    '<summary>Lines</summary>',
    '',
    ...limited(fenced, LONGEST / 2, 'file').flatMap((block) => block.split('\n')),
    '</details>',
    '',
  ];
}

function buildOutput(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const items = paths.map((path) => `- ${codeSpan(path)}`);
  return [
    'Not compared, since git does not have what a build made:',
    '',
    ...limited(items, LONGEST / 10, 'file'),
    '',
  ];
}

/** As many as fit into a number of characters, and how many more there are. */
function limited(parts: readonly string[], longest: number, one: string): readonly string[] {
  let length = 0;
  const fitting = parts.findIndex((part) => (length += part.length + 1) > longest);
  return fitting < 0 ? parts : [...parts.slice(0, fitting), moreText(parts.length - fitting, one)];
}

/** A fence that no line of its content ends: it has more backticks than any of them. */
function fence(lines: readonly string[]): readonly string[] {
  const mark = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${mark}diff`, ...lines, mark];
}

/** A text that is shown as it is, whatever is in it. */
function codeSpan(text: string): string {
  const shown = shortText(text);
  const mark = '`'.repeat(longestRun(shown) + 1);
  const padding = /^`|`$|^ .* $/.test(shown) || shown === '' ? ' ' : '';
  return `${mark}${padding}${shown}${padding}${mark}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
