import type { Project } from '../discover/project';
import { declaredAbove } from './declared-packages';
import { findPackage, type InstalledPackage } from './find-package';
import { COMPILERS, supported } from './theme-package-versions';
import { isInRange } from './version-range';

/** A Sass that is installed. */
export interface FoundCompiler {
  readonly compiler: InstalledPackage;
  /** Whether a package.json of the project or above it asks for it. */
  readonly isDeclared: boolean;
}

/**
 * Finds the Sass that a project is compiled with: of several, the one that the nearest package.json asks for; of those
 * that none asks for, one that can build themes.
 */
export function findCompiler(project: Project): FoundCompiler | undefined {
  const found = COMPILERS.flatMap((name) => {
    const compiler = findPackage(name, project);
    return compiler === undefined ? [] : [{ compiler, distance: declaredAbove(name, project) }];
  });
  const nearest = Math.min(...found.map(({ distance }) => distance));
  const chosen = found.filter(({ distance }) => distance === nearest);
  const { compiler, distance } =
    chosen.find(({ compiler: { version } }) => isInRange(version, supported.sass)) ?? chosen[0] ?? {};
  return compiler && { compiler, isDeclared: distance !== Infinity };
}
