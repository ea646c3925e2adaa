import { producersOf } from './producers';
import type { TargetContext } from './target-context';

/**
 * Whether Nx can know that nothing has changed. It never hashes what git ignores; so files that git ignores and no
 * known target makes are packaged anew each time.
 */
export function isHashable(context: TargetContext): boolean {
  return context.sources.built.length === 0 || producersOf(context).length > 0;
}
