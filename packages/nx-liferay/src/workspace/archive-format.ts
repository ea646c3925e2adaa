import { join } from 'node:path';
import { packageDirectory } from '../package-directory';
import { readJson } from './read-json';

/**
 * The versions of the programs that make the archives, as an option of the targets: Nx hashes options, so that after an
 * upgrade of either everything is packaged again.
 */
export function archiveFormat(): string {
  const versions = [join(packageDirectory, 'package.json'), require.resolve('uffa/package.json')].map(
    (file) => readJson(file)?.['version'],
  );
  return versions.join('/');
}
