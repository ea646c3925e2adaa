import { join } from 'node:path';
import { packageDirectory } from '../../package-directory';
import { readJson } from '../../workspace/read-json';

/** This package's version, such as `0.1.0`. */
export function ownVersion(): string {
  return String(readJson(join(packageDirectory, 'package.json'))?.['version']);
}
