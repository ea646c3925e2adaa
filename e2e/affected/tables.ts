import { allEdits } from './edits/all-edits';
import type { Edit, Mode } from './edits/edit';
import { projectReasons, taskReasons, type Reason } from './reasons';

/** The tables of docs/affected.md, as Markdown without alignment, by the heading above each. */
export function tables(): Readonly<Record<string, string>> {
  return {
    'Edit by edit': table(
      ['edit of', 'archives that change', 'in vain, by tasks', 'in vain, by projects'],
      allEdits.map((edit) => [
        edit.kind,
        edit.changes.words,
        inVain(edit, 'tasks'),
        inVain(edit, 'projects'),
      ]),
    ),
    'Why in vain, by tasks': reasonTable(Object.values(taskReasons)),
    'Why in vain, by projects': reasonTable(Object.values(projectReasons)),
  };
}

function inVain({ inVain: reasons }: Edit, mode: Mode): string {
  const given = reasons[mode];
  if (given === undefined) return 'not to be used';
  return given.map(({ id }) => id).join(', ');
}

function reasonTable(reasons: readonly Reason[]): string {
  return table(
    ['reason', 'why'],
    reasons.map(({ id, words }) => [id, words]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
