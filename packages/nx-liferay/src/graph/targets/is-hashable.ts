import { producersOf } from './producers';
import type { TargetContext } from './target-context';

/**
 * Whether Nx can know that nothing has changed. It never hashes what git ignores; so files that git ignores and no
 * known target makes are packaged anew each time, and so is what is installed from a lock file that it does not know.
 */
export function isHashable(context: TargetContext): boolean {
  const { setup, sources } = context;
  const isInstalledApart = sources.readsDependencies && setup.lockFile !== undefined;
  return (sources.built.length === 0 && !isInstalledApart) || producersOf(context).length > 0;
}
