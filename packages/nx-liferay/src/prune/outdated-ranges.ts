import { isObject } from '../workspace/read-json';
import type { NpmLock } from './npm-lock';
import type { NeededPackage } from './pruned-package';

/** A range of versions that is another one in package.json than in the lock file, which repeats it. */
export interface OutdatedRange {
  readonly name: string;
  readonly from: string;
  /** The range by the lock file. */
  readonly locked: string;
  /** The range by package.json. */
  readonly range: string;
}

/** The ranges that were changed since npm wrote the lock file. */
export function outdatedRanges(lock: NpmLock, needed: readonly NeededPackage[]): readonly OutdatedRange[] {
  return needed.flatMap(({ name, from, range }) => {
    const locked = lockedRange(lock, from, name);
    if (range === undefined || locked === undefined || locked === range) return [];
    return [{ name, from, locked, range }];
  });
}

/** What the lock file says that a project asks for; undefined where it says nothing of the project or the package. */
function lockedRange(lock: NpmLock, location: string, name: string): string | undefined {
  const { dependencies, optionalDependencies } = lock.get(location) ?? {};
  const range = memberOf(optionalDependencies, name) ?? memberOf(dependencies, name);
  return typeof range === 'string' ? range : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
