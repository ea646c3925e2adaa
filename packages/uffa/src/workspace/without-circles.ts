/** An edge between two projects, by name. */
export interface Edge {
  readonly source: string;
  readonly target: string;
}

/** The edges to keep, and each optional one, in order, that is new and closes no circle with those before it. */
export function withoutCircles<E extends Edge>(kept: readonly E[], optional: readonly E[]): readonly E[] {
  const targets = new Map<string, Set<string>>();
  const add = ({ source, target }: Edge) =>
    targets.set(source, (targets.get(source) ?? new Set<string>()).add(target));
  kept.forEach(add);
  const added = optional.filter((edge) => {
    const isNew = !targets.get(edge.source)?.has(edge.target) && !leadsTo(edge.target, edge.source, targets);
    if (isNew) add(edge);
    return isNew;
  });
  return [...kept, ...added];
}

function leadsTo(from: string, to: string, targets: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === to) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(targets.get(name) ?? []));
  }
  return false;
}
