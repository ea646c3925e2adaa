import type { AssembleItem } from './recipe';

/**
 * Packages what the build leaves in `build/static`: its tool already gives the files the names under which they are
 * served.
 */
export function assembleBuild(): readonly AssembleItem[] {
  return [{ from: 'build/static', into: 'static' }];
}
