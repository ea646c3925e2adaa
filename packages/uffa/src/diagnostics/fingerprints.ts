import { createHash } from 'node:crypto';
import type { FiledDiagnostic } from './filed-diagnostic';

/**
 * A name for each diagnostic, by which a later report is compared with an earlier one: of its code, file and facts, not
 * of its line, so that an edit above it changes nothing. Each name is unique: of equal diagnostics, the later ones are
 * numbered.
 */
export function fingerprintsOf(filed: readonly FiledDiagnostic[]): readonly string[] {
  const counts = new Map<string, number>();
  return filed.map(({ diagnostic: { code, args }, file }) => {
    const facts = JSON.stringify([code, file, args]);
    const earlier = counts.get(facts) ?? 0;
    counts.set(facts, earlier + 1);
    return createHash('sha256')
      .update(earlier === 0 ? facts : `${facts}\0${earlier}`)
      .digest('hex');
  });
}
