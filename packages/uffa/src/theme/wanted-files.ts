import { posix } from 'node:path';
import { compileGradlePattern, type PathPredicate } from '../globs/gradle-pattern';
import type { ProjectManifest } from '../manifest/project-manifest';
import { THEME_DIRECTORY } from '../plan/names';
import { assembleSources } from '../plan/sources';

/** Part of the theme's tree that `assemble` reads. */
export interface WantedFiles {
  /** POSIX path in the tree; empty: the whole. */
  readonly base: string;
  /** Tests a path relative to the base. */
  readonly takes: PathPredicate;
}

/**
 * What the archive's steps take of the built theme, under the profiles of a manifest: its style sheets, which no step
 * has to name, and the images or fonts that steps do.
 */
export function wantedFiles(manifest: ProjectManifest): readonly WantedFiles[] {
  const directory = posix.join(manifest.project.path, THEME_DIRECTORY);
  return assembleSources(manifest).flatMap(({ base, include }) => {
    const takes = predicateOf(include);
    if (base === directory) return [{ base: '', takes }];
    if (base.startsWith(`${directory}/`)) return [{ base: base.slice(directory.length + 1), takes }];
    if (base !== '.' && !`${directory}/`.startsWith(`${base}/`)) return [];
    const rest = posix.relative(base, directory);
    return [{ base: '', takes: (path) => takes(`${rest}/${path}`) }];
  });
}

/** Whether a path of the tree is wanted. */
export function isWanted(wanted: readonly WantedFiles[], path: string): boolean {
  return wanted.some(({ base, takes }) => {
    if (base === '') return takes(path);
    if (path === base) return true;
    return path.startsWith(`${base}/`) && takes(path.slice(base.length + 1));
  });
}

function predicateOf(include: readonly string[] | undefined): PathPredicate {
  if (include === undefined) return () => true;
  const predicates = include.map(compileGradlePattern);
  return (path) => predicates.some((takes) => takes(path));
}
