import type { Classification } from '../extension-types/extension-type';

/** What a project is as a whole, which decides on its templates of `Dockerfile` and `LCP.json`. */
export type Grouping = Classification;

/** The groupings that mix with configuration, in the order in which Liferay's plugin tries them. */
const groupings: readonly Grouping[] = ['configuration', 'batch', 'frontend', 'microservice'];

/**
 * The grouping of a project by the classifications of its active extensions (behaviour.md 9.1).
 * None: `configuration`. Undefined: the mix is not allowed.
 */
export function groupingOf(classifications: Iterable<Classification>): Grouping | undefined {
  const found = [...classifications];
  return groupings.find((grouping) =>
    found.every((classification) => classification === grouping || classification === 'configuration'),
  );
}
