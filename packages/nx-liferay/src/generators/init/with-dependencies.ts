import { isObject } from '../../workspace/read-json';
import { withValue } from './edit-json';

export type ExistingVersions = 'kept' | 'raised';

const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/**
 * The text of a package.json whose devDependencies have these packages. One that it names already stays where it is,
 * and gets the version only where it has an older one.
 *
 * @param wanted versions by name, such as `^0.1.0`
 */
export function withDependencies(
  text: string,
  packageJson: unknown,
  wanted: Readonly<Record<string, string>>,
  existing: ExistingVersions,
): string {
  return Object.entries(wanted).reduce((edited, [name, version]) => {
    const found = findDependency(packageJson, name);
    if (found === undefined) return withValue(edited, ['devDependencies', name], version, 'sorted');
    const isRaised = existing === 'raised' && isOlder(found.version, version);
    return isRaised ? withValue(edited, [found.section, name], version) : edited;
  }, text);
}

function findDependency(packageJson: unknown, name: string) {
  return sections
    .map((section) => {
      const packages = isObject(packageJson) ? packageJson[section] : undefined;
      return { section, version: isObject(packages) ? packages[name] : undefined };
    })
    .find(({ version }) => version !== undefined);
}

/** Anything but a plain version or a caret or tilde range, such as a file or a tag, is left to the user. */
function isOlder(version: unknown, than: string): boolean {
  const [ours, theirs] = [numbersOf(than), numbersOf(String(version))];
  if (ours === undefined || theirs === undefined) return false;
  const differing = ours.findIndex((number, index) => number !== theirs[index]);
  return differing >= 0 && (theirs[differing] ?? 0) < (ours[differing] ?? 0);
}

function numbersOf(version: string): readonly number[] | undefined {
  const match = /^[~^]?(\d+)\.(\d+)\.(\d+)$/.exec(version);
  return match?.slice(1).map(Number);
}
