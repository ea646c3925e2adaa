import type { Workspace } from '../workspace/workspace';
import type { Input } from './input';

/**
 * Limits the packages of the lock file that a target hashes to those that do its work: uffa and its dependencies. A
 * target that names no packages hashes all of them.
 */
export function packagersOf({ packagers }: Pick<Workspace, 'packagers'>): Input {
  return { externalDependencies: [...packagers] };
}
