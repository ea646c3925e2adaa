import { basename, join, resolve } from 'node:path';
import { statsOf } from '../files/stats-of';
import { LANGUAGE_FILE } from './file-names';
import type { Project } from './project';

/** The project in a directory that is known to be one; `path` is POSIX and relative to the workspace root. */
export function projectAt(workspaceRoot: string, path: string): Project {
  const root = resolve(workspaceRoot, path);
  const kind = isLanguageProject(workspaceRoot, path) ? 'language' : 'client-extension';
  return { workspaceRoot: resolve(workspaceRoot), root, path, name: basename(root), kind };
}

/** The directory `language` right below the workspace root, with `Language.properties` (behaviour.md 16). */
export function isLanguageProject(workspaceRoot: string, path: string): boolean {
  return path === 'language' && hasLanguageProperties(workspaceRoot, path);
}

/**
 * Such a directory elsewhere is found where a search begins right above it, and has no client extensions (behaviour.md
 * 19.26).
 */
export function hasLanguageProperties(workspaceRoot: string, path: string): boolean {
  const file = join(workspaceRoot, path, LANGUAGE_FILE);
  return basename(path) === 'language' && statsOf(file)?.isFile() === true;
}
