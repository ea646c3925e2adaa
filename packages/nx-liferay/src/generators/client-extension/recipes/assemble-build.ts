import type { AssembleItem } from './recipe';

/** Packages what the build leaves in `build/static`: its tool gives files the names that they are served by. */
export function assembleBuild(): readonly AssembleItem[] {
  return [{ from: 'build/static', into: 'static' }];
}
