import { compareArchives } from './compare-archives';
import { deviations } from './deviations';
import type { Circumstances } from './deviations/deviation';
import type { Difference } from './difference';
import type { Outcome } from './outcome';

export interface Verdict {
  /** The project's path relative to its workspace. */
  readonly project: string;
  readonly verdict: 'agree' | 'deviate' | 'disagree';
  /** Ids of deviations.md, sorted and without repetition. */
  readonly deviations: readonly string[];
  /** The differences that no deviation explains. */
  readonly unexplained: readonly Difference[];
}

/** Compares what the plugin and uffa made from one project; `undefined`: did not discover it. */
export function judgeProject(
  theirs: Outcome | undefined,
  ours: Outcome | undefined,
  circumstances: Circumstances,
): Verdict {
  return verdictOn(circumstances, compareOutcomes(theirs, ours));
}

/** What the differences amount to, once the declared deviations have explained theirs. */
export function verdictOn(circumstances: Circumstances, differences: readonly Difference[]): Verdict {
  const explained = differences.map((difference) => ({
    difference,
    id: deviations.find(({ explains }) => explains(difference, circumstances))?.id,
  }));
  const unexplained = explained.filter(({ id }) => id === undefined).map(({ difference }) => difference);
  const ids = [...new Set(explained.flatMap(({ id }) => (id === undefined ? [] : [id])))].sort();
  return {
    project: circumstances.project,
    verdict: unexplained.length > 0 ? 'disagree' : ids.length > 0 ? 'deviate' : 'agree',
    deviations: ids,
    unexplained,
  };
}

function compareOutcomes(theirs: Outcome | undefined, ours: Outcome | undefined): readonly Difference[] {
  if (theirs === undefined) return ours === undefined ? [] : [{ kind: 'project-extra' }];
  if (ours === undefined) return [{ kind: 'project-missing' }];
  if (theirs.kind === 'rejected') {
    return ours.kind === 'rejected' ? [] : [{ kind: 'rejected-there', reason: theirs.reasons.join('\n') }];
  }
  if (ours.kind === 'rejected')
    return [{ kind: 'rejected-here', codes: ours.reasons, theirs: theirs.archive }];
  return compareArchives(theirs.archive, ours.archive);
}
