import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Position } from '../diagnostics/position';
import type { Inspection } from './inspect-uffa';

/**
 * The extensions of an archive that bring more bytes to a page than they may.
 *
 * @param limit in bytes, unpacked
 * @param positionOf where the yaml defines an extension; undefined: there is no yaml
 */
export function overBudget(
  { archive, extensions }: Inspection,
  limit: number,
  positionOf: (id: string) => Position | undefined,
): readonly Diagnostic[] {
  return extensions
    .filter(({ weight }) => weight.size > limit)
    .map(({ id, weight: { size, biggest } }) =>
      diagnostic(
        'budget-exceeded',
        { archive, id, size, limit, biggest: biggest.slice(0, 3).map((file) => ({ ...file })) },
        positionOf(id),
      ),
    );
}
