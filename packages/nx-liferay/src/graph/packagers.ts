import type { Workspace } from '../workspace/workspace';
import type { Input } from './input';

/**
 * Of the lock file's packages only those that make what a target makes: with the version of uffa, those of its
 * dependencies. A target that says nothing of packages hashes all of them.
 */
export function packagersOf({ packagers }: Pick<Workspace, 'packagers'>): Input {
  return { externalDependencies: [...packagers] };
}
