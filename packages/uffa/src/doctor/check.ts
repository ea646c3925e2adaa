import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { wordsOf } from '../diagnostics/words';

/**
 * `ok`: there, and fit; `warning`: it will do, but for what its diagnostics say; `missing` and `unfit`: needed, and not
 * there or of a kind that won't do; `absent`: not there or not ready, and not needed for what was asked.
 */
export type State = 'ok' | 'warning' | 'missing' | 'unfit' | 'absent';

/** One thing that projects need of this machine. */
export interface Check {
  /** As people call it: `Node.js`, `JDK`, `package-lock.json`. */
  readonly what: string;
  /** Which versions will do, or what it is for; empty: any. */
  readonly needed: string;
  readonly state: State;
  /** Absent: it is not there, or does not tell. */
  readonly version?: string;
  /** Where it is: relative to the workspace where it is in it, else absolute. */
  readonly place?: string;
  /** The paths of the projects that need it, sorted. */
  readonly neededBy: readonly string[];
  /** What to do about it; absent: nothing. */
  readonly fix?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found out about a thing: a member that is undefined is left out. */
export interface Found {
  readonly version?: string | undefined;
  readonly place?: string | undefined;
}

/** A check with the fix of its first diagnostic; without a diagnostic it is fine. */
export function checkOf(
  { what, needed, neededBy }: Pick<Check, 'what' | 'needed' | 'neededBy'>,
  { version, place }: Found,
  diagnostics: readonly Diagnostic[],
): Check {
  const [first] = diagnostics;
  return {
    what,
    needed,
    state: stateOf(place, diagnostics),
    ...(version === undefined ? {} : { version }),
    ...(place === undefined ? {} : { place }),
    neededBy: [...neededBy].sort(),
    ...(first === undefined ? {} : { fix: wordsOf(first).fix }),
    diagnostics,
  };
}

function stateOf(place: string | undefined, diagnostics: readonly Diagnostic[]): State {
  if (diagnostics.length === 0) return 'ok';
  if (!hasErrors(diagnostics)) return 'warning';
  return place === undefined ? 'missing' : 'unfit';
}

/**
 * The checks that say the same of several projects as one. One cause is told once: the diagnostics are those of the
 * first.
 */
export function merged(checks: readonly Check[]): readonly Check[] {
  const keyOf = ({ what, needed, state, version, place, fix }: Check) =>
    JSON.stringify([what, needed, state, version, place, fix]);
  return grouped(checks, keyOf).flatMap((same) => {
    const neededBy = [...new Set(same.flatMap((each) => each.neededBy))].sort();
    return same.slice(0, 1).map((first) => ({ ...first, neededBy }));
  });
}

/** Groups what has the same key, in the order of the first of each. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, readonly T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
