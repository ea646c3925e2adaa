import { join } from 'node:path';
import { readFile } from '../files/open-file';
import type { Project } from '../discover/project';
import { findPackage } from './find-package';
import { installationFor } from './installation-for';
import { COMPILERS } from './theme-package-versions';

/**
 * npm installs no Sass in the workspace's root that a package there doesn't take as its peer; Vite is the one that has
 * such a peer. A theme with a package.json gets a Sass of its own.
 *
 * @param packages what is to be installed, as `name@version`
 */
export function refusingPeer(
  project: Project,
  packages: readonly string[],
): { readonly peer?: string; readonly peerRange?: string } {
  const { installer, directory } = installationFor(project);
  const wantsSass = packages.some((wanted) => wanted.startsWith(`${COMPILERS[0]}@`));
  if (installer !== 'npm' || directory !== '.' || !wantsSass) return {};
  const vite = findPackage('vite', { ...project, root: project.workspaceRoot });
  const peerRange = vite && peerIn(join(vite.directory, 'package.json'));
  return vite === undefined || peerRange === undefined ? {} : { peer: `vite ${vite.version}`, peerRange };
}

/** The range that leaves out the recommended version; undefined for any version. */
function peerIn(file: string): string | undefined {
  const { peerDependencies }: { peerDependencies?: Readonly<Record<string, unknown>> } = JSON.parse(
    readFile(file).toString('utf8'),
  ) as object;
  const range = peerDependencies?.[COMPILERS[0]];
  return typeof range === 'string' && range !== '*' ? range : undefined;
}
