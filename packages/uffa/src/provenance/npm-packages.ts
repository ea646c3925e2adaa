import { dependenciesOf, isLibrary, resolveInLock, type NpmLock } from '../doctor/npm-lock';
import { isObject, type JsonObject } from '../files/read-json';
import { npmPurl, type LockedPackage } from './locked-package';

/** Packages of a lock file, and those of them that code at a location asks for itself. */
export interface FoundPackages {
  readonly packages: readonly LockedPackage[];
  readonly direct: readonly string[];
}

/**
 * The packages of a package-lock.json that a project's build has: those that it needs, those that they need, and the same
 * for what only helps to build.
 *
 * @param location of the project in the lock file; where it has no package.json, that of the one around it
 */
export function npmPackages(lock: NpmLock, location: string): FoundPackages {
  const root = lock.get(location);
  const needed = root === undefined ? [] : dependenciesOf(root).map(({ name }) => name);
  const helping = root === undefined ? [] : namesIn(root['devDependencies']);
  const required = closureOf(lock, location, needed);
  const all = closureOf(lock, location, [...needed, ...helping]);
  const packages = [...all].flatMap((at) => {
    const locked = lock.get(at);
    return locked === undefined || isLibrary(at)
      ? []
      : [packageAt(lock, at, locked, required.has(at) ? 'required' : 'excluded')];
  });
  return { packages, direct: purlsAt(lock, resolved(lock, location, [...needed, ...helping])) };
}

/** Where the packages are that code at a location gets by these names, and those that they need. */
function closureOf(lock: NpmLock, from: string, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...resolved(lock, from, names)];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const locked = lock.get(at);
    if (locked === undefined || found.has(at)) continue;
    found.add(at);
    waiting.push(
      ...resolved(
        lock,
        at,
        dependenciesOf(locked).map(({ name }) => name),
      ),
    );
  }
  return found;
}

function resolved(lock: NpmLock, from: string, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => resolveInLock(lock, from, name) ?? []);
}

function packageAt(
  lock: NpmLock,
  at: string,
  locked: JsonObject,
  scope: LockedPackage['scope'],
): LockedPackage {
  const { name: fullName, version } = nameAt(at, locked);
  const [group, name = ''] = fullName.startsWith('@') ? fullName.split('/') : [undefined, fullName];
  const { integrity, license } = locked;
  const needs = dependenciesOf(locked).map((each) => each.name);
  return {
    purl: npmPurl(fullName, version),
    ...(group === undefined ? {} : { group }),
    name,
    version,
    scope,
    ...(typeof license === 'string' ? { license } : {}),
    ...(typeof integrity === 'string' ? { integrity } : {}),
    dependsOn: purlsAt(lock, resolved(lock, at, needs)),
  };
}

/** Of a package under another name, the lock file has the name itself; else the location says it. */
function nameAt(at: string, locked: JsonObject): { readonly name: string; readonly version: string } {
  const [last = ''] = at.split('node_modules/').slice(-1);
  const { name, version } = locked;
  return {
    name: typeof name === 'string' ? name : last,
    version: typeof version === 'string' ? version : '',
  };
}

function purlsAt(lock: NpmLock, locations: readonly string[]): readonly string[] {
  const purls = locations.flatMap((at) => {
    const locked = lock.get(at);
    if (locked === undefined || isLibrary(at)) return [];
    const { name, version } = nameAt(at, locked);
    return [npmPurl(name, version)];
  });
  return [...new Set(purls)].sort();
}

function namesIn(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value).sort() : [];
}
