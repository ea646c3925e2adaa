import { posix } from 'node:path';
import { isObject, type JsonObject } from '../files/read-json';

/**
 * The packages of a package-lock.json by location: `node_modules/a/node_modules/b`, `packages/lib`, or the root's,
 * which is empty.
 */
export type NpmLock = ReadonlyMap<string, JsonObject>;

export interface LockedDependency {
  readonly name: string;
  /** Whether a package can do without it: npm leaves it out where it can't be installed. */
  readonly isOptional: boolean;
}

/** Reads a lock file of npm 7 or later; undefined for an older one, which does not say where packages are. */
export function npmLock(json: JsonObject): NpmLock | undefined {
  const packages = json['packages'];
  if (!isObject(packages)) return undefined;
  return new Map(Object.entries(packages).flatMap(([at, each]) => (isObject(each) ? [[at, each]] : [])));
}

/** The location of the package that code at a location gets by a name, as Node looks for it; a link is followed. */
export function resolveInLock(lock: NpmLock, from: string, name: string): string | undefined {
  for (const directory of ancestors(from)) {
    const location = posix.join(directory, 'node_modules', name);
    const found = lock.get(location);
    if (found === undefined) continue;
    const { link, resolved } = found;
    return link === true && typeof resolved === 'string' ? resolved : location;
  }
  return undefined;
}

/** Whether a location is a directory of the workspace, and not an installed package. */
export function isLibrary(location: string): boolean {
  return !location.split('/').includes('node_modules');
}

/** What a locked package needs at run time, including the peer dependencies that are not optional. */
export function dependenciesOf(locked: JsonObject): readonly LockedDependency[] {
  const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = locked;
  const isOptionalPeer = (name: string) => {
    const meta = isObject(peerDependenciesMeta) ? peerDependenciesMeta[name] : undefined;
    return isObject(meta) && meta['optional'] === true;
  };
  const optional = namesIn(optionalDependencies);
  return [
    ...namesIn(dependencies).filter((name) => !optional.includes(name)),
    ...namesIn(peerDependencies).filter((name) => !isOptionalPeer(name)),
  ]
    .map((name) => ({ name, isOptional: false }))
    .concat(optional.map((name) => ({ name, isOptional: true })));
}

function namesIn(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value).sort() : [];
}

function ancestors(location: string): readonly string[] {
  return location === '' || location === '.' ? [''] : [location, ...ancestors(posix.dirname(location))];
}
