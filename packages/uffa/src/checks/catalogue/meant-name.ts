import { nearestName } from '../../diagnostics/nearest-name';

/**
 * The name of a class, a configuration or an application that was probably meant: one that ends alike and has another
 * package, or the nearest.
 */
export function meantName(name: string, known: readonly string[]): string | undefined {
  const folded = name.toLowerCase();
  const same = known.find((each) => each.toLowerCase() === folded);
  if (same !== undefined) return same;
  const end = lastPart(folded);
  const alike = known.filter((each) => lastPart(each.toLowerCase()) === end);
  return alike.length === 1 ? alike[0] : nearestName(name, known);
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Whether a name is Liferay's own, so that a Liferay that does not have it never will. */
export function isOfLiferay(name: string): boolean {
  return /^com\.liferay\./.test(name);
}
