import { isObject } from '../files/read-json';
import type { NpmLock } from './npm-lock';

/** A package that a package.json asks for. */
export interface AskedPackage {
  readonly name: string;
  /** The directory of the package.json, relative to the lock file; empty: beside it. */
  readonly from: string;
  /** Absent: any version will do. */
  readonly range: string | undefined;
}

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
export function outdatedRanges(lock: NpmLock, asked: readonly AskedPackage[]): readonly OutdatedRange[] {
  return asked.flatMap(({ name, from, range }) => {
    const locked = lockedRange(lock, from, name);
    if (range === undefined || locked === undefined || locked === range) return [];
    return [{ name, from, locked, range }];
  });
}

/** What the lock file says that a project asks for; undefined where it says nothing of the project or the package. */
export function lockedRange(lock: NpmLock, location: string, name: string): string | undefined {
  const { dependencies, devDependencies, optionalDependencies } = lock.get(location) ?? {};
  const [range] = [optionalDependencies, dependencies, devDependencies].flatMap(
    (each) => memberOf(each, name) ?? [],
  );
  return typeof range === 'string' ? range : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
