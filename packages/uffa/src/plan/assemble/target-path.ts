import { posix } from 'node:path';
import { gradlePath } from '../gradle-path';

/** The path in the archive of a file, by its directory below the source, with a final slash or empty, and its name. */
export type TargetPath = (directory: string, name: string) => string;

/**
 * Where a step puts its files. "into" may leave the build directory, as if the workspace were the root of the disk:
 * then the path starts with `../`.
 */
export function targetPath(into: string, buildDirectory: string): TargetPath {
  const landing = (path: string) =>
    posix.relative(buildDirectory, posix.join(buildDirectory, gradlePath(`${into}/${path}`)));
  const directories = new Map<string, string>();
  return (directory, name) => {
    // A backslash in a name separates, for Gradle.
    if (name.includes('\\')) return landing(directory + name);
    const known = directories.get(directory);
    if (known !== undefined) return known + name;
    const target = landing(directory);
    const prefix = target === '' ? '' : `${target}/`;
    directories.set(directory, prefix);
    return prefix + name;
  };
}
