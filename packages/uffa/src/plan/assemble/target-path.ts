import { posix } from 'node:path';
import { gradlePath } from '../gradle-path';

// A slash at the start does not make `into` absolute, but Gradle copies this to the root of the disk.
const ABSOLUTE = /^file:[\\/]/;

/**
 * The path of a file in the archive. Takes the file's name and its directory below the source, which is empty or ends
 * with a slash.
 */
export type TargetPath = (directory: string, name: string) => string;

/**
 * Where a step puts its files. "into" may leave the build directory, as if the workspace were the root of the disk:
 * then the path starts with `../`.
 */
export function targetPath(into: string, buildDirectory: string): TargetPath {
  const landing = (path: string) => {
    const text = `${into}/${path}`.replace(/^\/+/, '');
    const start = ABSOLUTE.test(text) ? '/' : buildDirectory;
    return posix.relative(buildDirectory, posix.join(start, gradlePath(text)));
  };
  const directories = new Map<string, string>();
  return (directory, name) => {
    // To Gradle, a backslash in a name is a separator.
    if (name.includes('\\')) return landing(directory + name);
    const known = directories.get(directory);
    if (known !== undefined) return known + name;
    const target = landing(directory);
    const prefix = target === '' ? '' : `${target}/`;
    directories.set(directory, prefix);
    return prefix + name;
  };
}
