import type { Verdict } from './judge-project';

/** For example `300 agree, 12 deviate (D4: 2, V1: 10), 0 disagree`. */
export function summary(verdicts: readonly Verdict[]): string {
  const count = (verdict: Verdict['verdict']) => verdicts.filter((one) => one.verdict === verdict).length;
  const ids = verdicts.flatMap(({ deviations }) => deviations);
  const byId = [...new Set(ids)]
    .sort()
    .map((id) => `${id}: ${String(ids.filter((other) => other === id).length)}`)
    .join(', ');
  return `${String(count('agree'))} agree, ${String(count('deviate'))} deviate${byId && ` (${byId})`}, ${String(count('disagree'))} disagree`;
}
