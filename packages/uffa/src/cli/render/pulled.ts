import type { Placement } from '../../pull/plan-placement';
import { leftOutReasons, type ShownPull } from '../../pull/pulled-text';

/** A pull for programs. */
export function pulledJson({ directory, portal, pulled, placement, requests }: ShownPull) {
  return {
    project: directory,
    portal,
    requests,
    answered: pulled.answered,
    files: pulled.files.map(({ name, size, kind, items, fingerprint }) => ({
      name,
      kind,
      items,
      size,
      fingerprint,
      state: stateOf(name, placement),
    })),
    removed: placement.removed,
    others: placement.others,
    leftOut: pulled.leftOut.map((each) => ({ ...each, why: leftOutReasons[each.reason] })),
  };
}

function stateOf(name: string, { added, changed }: Placement): 'changed' | 'new' | 'same' {
  if (added.includes(name)) return 'new';
  return changed.includes(name) ? 'changed' : 'same';
}
