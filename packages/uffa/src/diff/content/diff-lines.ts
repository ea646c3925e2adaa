import { loadModule } from '../../files/load-module';

/** A line of a comparison by lines. `place`: the head of a part, such as `@@ -1,2 +1,3 @@`. */
export interface DiffLine {
  readonly kind: 'place' | 'same' | 'removed' | 'added' | 'note';
  /** Without its end, shortened where it is long. */
  readonly text: string;
}

export interface DiffLines {
  readonly lines: readonly DiffLine[];
  /** How many lines there are besides those. */
  readonly more: number;
}

/** Texts that differ in more lines are compared by their hash: finding the lines would take long. */
const MOST_DIFFERENT = 1500;

/** So many lines of one file are kept. */
const MOST_LINES = 500;

/** In characters: minified programs are one line. */
const LONGEST_LINE = 400;

const kinds: ReadonlyMap<string, DiffLine['kind']> = new Map([
  ['-', 'removed'],
  ['+', 'added'],
  ['\\', 'note'],
]);

/** The lines in which two texts differ, with three around them; undefined where they have too few in common. */
export async function diffLines(before: string, after: string): Promise<DiffLines | undefined> {
  const { structuredPatch } = await loadModule('diff', () => import('diff'));
  const patch = structuredPatch('', '', before, after, undefined, undefined, {
    context: 3,
    maxEditLength: MOST_DIFFERENT,
  });
  if (patch === undefined) return undefined;
  const lines: DiffLine[] = [];
  let count = 0;
  for (const { oldStart, oldLines, newStart, newLines, lines: found } of patch.hunks) {
    const place = `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`;
    count += found.length + 1;
    if (lines.length >= MOST_LINES) continue;
    lines.push({ kind: 'place', text: place }, ...found.map(lineOf));
  }
  const kept = lines.slice(0, MOST_LINES);
  return { lines: kept, more: count - kept.length };
}

function lineOf(line: string): DiffLine {
  const kind = kinds.get(line.charAt(0)) ?? 'same';
  const text = line.slice(1);
  const rest = text.length - LONGEST_LINE;
  return { kind, text: rest > 0 ? `${text.slice(0, LONGEST_LINE)}… (${rest} more characters)` : text };
}
