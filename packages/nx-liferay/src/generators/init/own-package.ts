import { join } from 'node:path';
import { readJson } from '../../workspace/read-json';

/** The directory of this package as it is installed. */
export const packageDirectory = join(__dirname, '../../..');

/** This package's version, such as `0.1.0`. */
export function ownVersion(): string {
  return String(readJson(join(packageDirectory, 'package.json'))?.['version']);
}
