import type { Edit } from './edits';

/**
 * Puts edits together that can be made at once and still be told apart: no two of a round touch the same projects or
 * files, and what changes the surroundings of every task is alone.
 */
export function rounds(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const made: { edits: Edit[]; touched: Set<string> }[] = [];
  for (const edit of edits) {
    const touches = touchedBy(edit);
    const round = made.find(({ touched }) => !touches.some((each) => touched.has(each)));
    if (round === undefined) made.push({ edits: [edit], touched: new Set(touches) });
    else {
      round.edits.push(edit);
      touches.forEach((each) => round.touched.add(each));
    }
  }
  return made.map((round) => round.edits);
}

function touchedBy({ files = {}, modes = {}, removes = [], misses }: Edit): readonly string[] {
  const paths = [...Object.keys(files), ...Object.keys(modes), ...removes].map((path) =>
    path.split('/').slice(0, 2).join('/'),
  );
  return [...paths, ...misses.map((task) => `client-extensions/${task.split(':')[0] ?? ''}`)];
}
