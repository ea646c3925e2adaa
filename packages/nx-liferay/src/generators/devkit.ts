import { createRequire } from 'node:module';
import type * as Devkit from '@nx/devkit';
import { PLUGIN } from '../plugin-name';

/**
 * What the generators use of Nx's devkit. It is an optional peer dependency, which `init` installs: who has registered
 * the plugin by hand may be without it.
 */
export const {
  formatFiles,
  generateFiles,
  getProjects,
  installPackagesTask,
  logger,
  OverwriteStrategy,
  readJson,
  readNxJson,
  updateJson,
  visitNotIgnoredFiles,
} = loadDevkit(createRequire(__filename));

/** The devkit as `load` finds it; where it is not installed, an error says how it comes to be. */
export function loadDevkit(load: (name: '@nx/devkit') => typeof Devkit): typeof Devkit {
  try {
    return load('@nx/devkit');
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(
      `The generators of ${PLUGIN} need the package @nx/devkit, which is not installed. Run "nx g ${PLUGIN}:init": it adds the version that fits the installed Nx.`,
      { cause: error },
    );
  }
}

/** A package that the devkit itself lacks is another matter: Node names that one. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'MODULE_NOT_FOUND') return false;
  const [problem = ''] = error.message.split('\n');
  return problem.includes('@nx/devkit');
}
