import { nearestName } from './nearest-name';

/** The known name that was surely meant: the nearest one, where no other is near, or it differs in nothing but case. */
export function onlyNearestName(name: string, known: readonly string[]): string | undefined {
  const folded = known.filter((each) => each.toLowerCase() === name.toLowerCase());
  if (folded.length > 0) return folded.length === 1 ? folded[0] : undefined;
  const nearest = nearestName(name, known);
  const others = known.filter((each) => each !== nearest);
  return nearestName(name, others) === undefined ? nearest : undefined;
}
