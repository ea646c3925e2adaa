import { isBuiltTheme } from '../find-theme';
import { producersOf } from './producers';
import type { TargetContext } from './target-context';

/**
 * Whether Nx can know that nothing has changed. It never hashes what git ignores; so files that git ignores and no
 * known target makes are packaged anew each time, and so is what is installed from a lock file that it does not know.
 */
export function isHashable(context: TargetContext): boolean {
  const { setup, sources, theme } = context;
  const isInstalledApart = sources.readsDependencies && setup.lockFile !== undefined;
  const unknown = theme === undefined ? sources.built : sources.built.filter((path) => !isBuiltTheme(path));
  const producers = producersOf(context).filter(({ target }) => target !== theme?.target);
  return (unknown.length === 0 && !isInstalledApart) || producers.length > 0;
}
