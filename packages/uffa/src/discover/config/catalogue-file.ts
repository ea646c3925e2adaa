import { isAbsolute, join, posix } from 'node:path';
import { readJson } from '../../files/read-json';
import { CATALOGUE_FILE, CONFIG_FILE } from '../file-names';

/**
 * The file that a setting names for the catalogue, as a path relative to the workspace's root; undefined for one that
 * cannot be in the workspace.
 */
export function catalogueFile(given: string): string | undefined {
  const path = posix.normalize(given.replaceAll('\\', '/')).replace(/^\.\//, '');
  const isOutside = path === '.' || path === '..' || path.startsWith('../') || path.endsWith('/');
  return given === '' || given.includes('\0') || isOutside || isAbsolute(path) || /^[A-Za-z]:/.test(path)
    ? undefined
    : path;
}

/** The arguments of the diagnostic about another value. */
export function unfitCatalogue(file: string) {
  return { file, member: 'catalogue', expected: 'the path of a file in the workspace' };
}

/**
 * The file of a workspace's catalogue, whether or not it is there, for those who must know what is hashed. What is wrong
 * with the settings is not said here.
 */
export function hashedCatalogue(workspaceRoot: string): string {
  const config = readJson(join(workspaceRoot, CONFIG_FILE));
  const named = config?.['catalogue'];
  return (typeof named === 'string' ? catalogueFile(named) : undefined) ?? CATALOGUE_FILE;
}
