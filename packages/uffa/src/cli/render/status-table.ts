import { padToWidth, displayWidth } from '../../diagnostics/display-width';
import type { Paint, Style } from '../../diagnostics/paint';
import { printable } from '../../diagnostics/printable';
import type { Proof, State } from '../../status/proof';

const styles: Readonly<Record<State, Style>> = { active: 'fix', failed: 'error', unproven: 'warning' };

/** One table of everything that was looked at, and a line that counts it. */
export function statusTable(
  proofs: readonly Proof[],
  counts: Readonly<Record<State, number>>,
  places: readonly string[],
  paint: Paint,
): readonly string[] {
  const rows = proofs.map(({ state, archive, id, type, because }) => ({
    state,
    cells: [archive, id, type].map(printable),
    because: printable(because),
  }));
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map(({ cells }) => displayWidth(cells[column] ?? ''))),
  );
  return [
    ...rows.map(({ state, cells, because }) =>
      [
        paint(styles[state], state.padEnd('unproven'.length)),
        ...cells.map((cell, column) => padToWidth(cell, widths[column] ?? 0)),
        because,
      ].join('  '),
    ),
    ...(rows.length === 0 ? [] : ['']),
    `${counts.active} active, ${counts.failed} failed, ${counts.unproven} unproven in ${places.map(printable).join(', ')}`,
  ];
}
