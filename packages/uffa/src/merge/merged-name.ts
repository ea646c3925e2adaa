import type { UnfitName } from '../diagnostics/kinds/merge';
import { projectIdOf } from '../manifest/project-id';
import { suffixed } from '../plan/names';

/** What the merged archive is called in each of the places that know it. */
export interface MergedName {
  /** The project's name, as the user has given it. */
  readonly project: string;
  /** The name reduced to lower-case letters and digits (behaviour.md 2). */
  readonly projectId: string;
  /** With the virtual instance, where there is one: the archive's name, and the context below `/o/` (behaviour.md 18). */
  readonly archive: string;
  readonly symbolicName: string;
}

/** The names that packaging would give a project. */
export function mergedName(project: string, instance: string | undefined): MergedName {
  const projectId = projectIdOf(project);
  return {
    project,
    projectId,
    archive: suffixed(project, instance),
    symbolicName: suffixed(projectId, instance),
  };
}

/**
 * Why no project can be called so: a name has letters, digits and `_.-`, and no version at its end, which older portals cut
 * off (acceptance.md 8). Undefined where one can.
 */
export function whyUnfit(name: string): UnfitName | undefined {
  if (/-[0-9.]+$/.test(name)) return 'version';
  return /^[A-Za-z0-9][\w.-]{0,99}$/.test(name) && !name.endsWith('.') ? undefined : 'characters';
}
