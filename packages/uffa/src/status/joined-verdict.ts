import { unproven, type Verdict } from './proof';

/**
 * What several sources say, as one: what has failed for one of them has failed, and what one of them shows is there. Otherwise
 * nothing is proved, and each says why.
 */
export function joinedVerdict(verdicts: readonly Verdict[]): Verdict {
  const decisive = (['failed', 'active'] as const).flatMap((state) =>
    verdicts.filter((verdict) => verdict.state === state),
  );
  const [first] = decisive;
  if (first !== undefined) return first;
  const reasons = [...new Set(verdicts.map(({ because }) => because))];
  return unproven(reasons.join('; ') || 'nothing that was asked knows of such things');
}
