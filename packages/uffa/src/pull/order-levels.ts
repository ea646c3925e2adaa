/** What comes before what. */
export interface Ordered {
  /** From 0 on; each thing is on a higher level than all that it needs, but for what is in a circle with it. */
  readonly levels: ReadonlyMap<string, number>;
  /** Circles that were cut, each sorted. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * Puts things on levels by what they need. The result depends on the things alone, not on their order.
 *
 * @param needs by each thing those that have to be there before it; what is not a thing itself counts as there
 */
export function orderLevels(needs: ReadonlyMap<string, Iterable<string>>): Ordered {
  const waitsFor = new Map(
    [...needs].map(([thing, all]) => [
      thing,
      new Set([...all].filter((each) => each !== thing && needs.has(each))),
    ]),
  );
  const neededBy = inverse(waitsFor);
  const levels = new Map<string, number>();
  const circles: string[][] = [];
  let ready = sortedKeys(waitsFor, ([, waiting]) => waiting.size === 0);
  const place = (thing: string, level: number): readonly string[] => {
    levels.set(thing, Math.max(level, levels.get(thing) ?? 0));
    waitsFor.delete(thing);
    return (neededBy.get(thing) ?? []).filter((later) => {
      const waiting = waitsFor.get(later);
      waiting?.delete(thing);
      if (waiting !== undefined) levels.set(later, Math.max(levels.get(later) ?? 0, level + 1));
      return waiting?.size === 0;
    });
  };
  while (waitsFor.size > 0) {
    if (ready.length === 0) {
      const circle = circleIn(waitsFor);
      circles.push([...circle].sort());
      ready = [circle.reduce((first, each) => (each < first ? each : first))];
    }
    ready = ready.flatMap((thing) => (waitsFor.has(thing) ? place(thing, levels.get(thing) ?? 0) : []));
  }
  return { levels, circles };
}

function inverse(needs: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
  const neededBy = new Map<string, string[]>();
  for (const [thing, all] of needs) {
    for (const each of all) {
      const known = neededBy.get(each);
      if (known === undefined) neededBy.set(each, [thing]);
      else known.push(thing);
    }
  }
  return neededBy;
}

function sortedKeys(
  waitsFor: ReadonlyMap<string, ReadonlySet<string>>,
  takes: (entry: readonly [string, ReadonlySet<string>]) => boolean,
): readonly string[] {
  return [...waitsFor].filter(takes).map(([thing]) => thing);
}

/** Everything waits, so going on from what is waited for comes back to something. */
function circleIn(waitsFor: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const way: string[] = [];
  const places = new Map<string, number>();
  let at = smallest(waitsFor.keys());
  while (!places.has(at)) {
    places.set(at, way.length);
    way.push(at);
    at = smallest(waitsFor.get(at) ?? []);
  }
  return way.slice(places.get(at));
}

function smallest(texts: Iterable<string>): string {
  return [...texts].reduce((first, each) => (each < first ? each : first));
}
