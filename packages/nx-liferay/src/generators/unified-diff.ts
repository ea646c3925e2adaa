type Line = readonly [mark: ' ' | '-' | '+', text: string];

const CONTEXT = 3;

/** The change of a file as `diff -u` shows it; empty where there is none. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const lines = diffLines(linesOf(before), linesOf(after));
  const hunks = hunksOf(lines).map((range) => hunkText(lines, range));
  return hunks.length === 0 ? '' : [`--- a/${file}`, `+++ b/${file}`, ...hunks, ''].join('\n');
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The common start and end are skipped: where a few places were edited, the rest is small. */
function diffLines(before: readonly string[], after: readonly string[]): readonly Line[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const same = (text: string): Line => [' ', text];
  return [
    ...before.slice(0, start).map(same),
    ...changed(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

/** By the longest common subsequence. */
function changed(before: readonly string[], after: readonly string[]): readonly Line[] {
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0));
  const common = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? [];
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] =
        before[i] === after[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old = '', now = ''] = [before[i], after[j]];
    if (i < before.length && j < after.length && old === now) {
      lines.push([' ', old]);
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && common(i + 1, j) >= common(i, j + 1))) {
      lines.push(['-', old]);
      i++;
    } else {
      lines.push(['+', now]);
      j++;
    }
  }
  return lines;
}

/** Start and end of each run of changes, with the lines around it; runs whose surroundings meet are one. */
function hunksOf(lines: readonly Line[]): readonly (readonly [start: number, end: number])[] {
  const hunks: [number, number][] = [];
  for (const [index, [mark]] of lines.entries()) {
    if (mark === ' ') continue;
    const last = hunks.at(-1);
    const end = Math.min(lines.length, index + CONTEXT + 1);
    if (last !== undefined && index - CONTEXT <= last[1]) last[1] = end;
    else hunks.push([Math.max(0, index - CONTEXT), end]);
  }
  return hunks;
}

function hunkText(lines: readonly Line[], [start, end]: readonly [number, number]): string {
  const count = (part: readonly Line[], other: '-' | '+') => part.filter(([mark]) => mark !== other).length;
  const above = lines.slice(0, start);
  const part = lines.slice(start, end);
  const range = (other: '-' | '+') => {
    const size = count(part, other);
    return `${count(above, other) + (size === 0 ? 0 : 1)},${size}`;
  };
  return [`@@ -${range('+')} +${range('-')} @@`, ...part.map(lineText)].join('\n');
}

function lineText([mark, text]: Line): string {
  const shown = mark + text.replace(/\r?\n$/, '');
  return text.endsWith('\n') ? shown : `${shown}\n\\ No newline at end of file`;
}
