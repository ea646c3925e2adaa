import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { isObject, type JsonObject } from '../files/read-json';
import { npmLock } from './npm-lock';
import { lockedRange, outdatedRanges, type AskedPackage } from './outdated-ranges';

/** A package.json, and its directory relative to the lock file; empty: beside it. */
export interface PackageJsonAt {
  readonly location: string;
  readonly packageJson: JsonObject;
}

/**
 * Where a package-lock.json and the package.json files that it was made for disagree. It repeats what each of them asks
 * for, so their contents are compared; what npm 6 wrote does not, and is not judged.
 */
export function lockProblems(
  json: JsonObject,
  lockFile: string,
  packages: readonly PackageJsonAt[],
): readonly Diagnostic[] {
  const lock = npmLock(json);
  if (lock === undefined) return [];
  return packages.flatMap(({ location, packageJson }) => {
    const asked = askedPackages(packageJson, location);
    const unknown = asked.filter(({ name }) => lockedRange(lock, location, name) === undefined);
    return [
      ...unknown.map(({ name, from }) =>
        diagnostic('lock-file-without-package', { lockFile, name, from }, startOf(lockFile)),
      ),
      ...outdatedRanges(lock, asked).map((each) =>
        diagnostic('lock-file-outdated', { lockFile, ...each }, startOf(lockFile)),
      ),
    ];
  });
}

function askedPackages(packageJson: JsonObject, from: string): readonly AskedPackage[] {
  return ['dependencies', 'devDependencies'].flatMap((member) => {
    const packages = packageJson[member];
    if (!isObject(packages)) return [];
    return Object.entries(packages).map(([name, range]) => ({ name, from, range: String(range) }));
  });
}
