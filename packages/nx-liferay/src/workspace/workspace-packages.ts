import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileShellGlob } from 'uffa/inference';
import type * as yaml from 'yaml';
import { isObject, readJson } from './read-json';
import { textIfThere } from 'uffa/inference';

// Loaded for pnpm's workspaces only: inference runs with every command of Nx.
const requireWhenNeeded = createRequire(__filename);

/**
 * Tells the directories whose package.json belongs to the package manager's workspaces: `workspaces` of the root's
 * package.json, or pnpm-workspace.yaml. The root's own belongs to them where it has a member `nx`.
 */
export function workspacePackages(root: string): (path: string) => boolean {
  return packagesOf({
    rootPackage: readJson(join(root, 'package.json')),
    pnpmWorkspace: textIfThere(join(root, 'pnpm-workspace.yaml')),
  });
}

/** The two files at the root that say which directories are workspaces, as far as they are there. */
export interface WorkspaceFiles {
  readonly rootPackage: Readonly<Record<string, unknown>> | undefined;
  /** The text of pnpm-workspace.yaml. */
  readonly pnpmWorkspace: string | undefined;
}

/** The same, of files that may not be on the disk yet. */
export function packagesOf({ rootPackage, pnpmWorkspace }: WorkspaceFiles): (path: string) => boolean {
  const patterns = [
    ...patternsOf(rootPackage?.['workspaces']),
    ...patternsOf(pnpmSettings(pnpmWorkspace)?.['packages']),
  ].map((pattern) => pattern.replace(/^(!?)\.\//, '$1').replace(/\/+$/, ''));
  const included = patterns
    .filter((pattern) => !pattern.startsWith('!'))
    .map((each) => compileShellGlob(each));
  const excluded = patterns
    .filter((pattern) => pattern.startsWith('!'))
    .map((each) => compileShellGlob(each.slice(1)));
  const rootBelongs = rootPackage?.['nx'] !== undefined;
  return (path) =>
    path === '.'
      ? rootBelongs
      : included.some((matches) => matches(path)) && !excluded.some((matches) => matches(path));
}

/** Yarn's `workspaces` may also be an object with `packages`. */
function patternsOf(workspaces: unknown): readonly string[] {
  const patterns = isObject(workspaces) ? workspaces['packages'] : workspaces;
  return Array.isArray(patterns) ? patterns.filter((each) => typeof each === 'string') : [];
}

function pnpmSettings(text: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (text === undefined) return undefined;
  const { parse } = requireWhenNeeded('yaml') as typeof yaml;
  try {
    const value: unknown = parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
