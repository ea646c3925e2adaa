import type { ProjectGraphExternalNode } from '@nx/devkit';
import type { Input } from './input';

const NAME = 'nx-liferay-packager';

type ExternalNode = Omit<ProjectGraphExternalNode, 'name'> & { readonly name: typeof PACKAGER_NODE };

/**
 * The external node of Nx's graph that stands for the programs which make the archives. It is the plugin's own: only Nx
 * knows which nodes it makes of a lock file, and under which names, and a task that names a missing one fails.
 */
export const PACKAGER_NODE = `npm:${NAME}`;

/**
 * Limits the packages of the lock file that a target hashes to those that do its work: uffa and its dependencies. A
 * target that names no packages hashes all of them.
 */
export const uffaExternalDependencies: Input = { externalDependencies: [NAME] };

/** @param format the versions of nx-liferay and uffa */
export function packagerNode(format: string): ExternalNode {
  return {
    type: 'npm',
    name: PACKAGER_NODE,
    // `nx affected` asks nodes for the name of their package when that has another version in the lock file.
    data: { version: format, packageName: PACKAGER, hash: format },
  };
}

/** The package that the node stands for. */
const PACKAGER = 'uffa';

/**
 * The edges from the plugin's node to those that Nx made of the lock file, so that the versions of uffa's own
 * dependencies count as well. There is none where Nx does not read the lock file, or uffa is not in it.
 * @param externalNodes by name
 */
export function packagerEdges(
  externalNodes: Readonly<Record<string, Pick<ProjectGraphExternalNode, 'data'> | undefined>>,
): readonly { readonly source: string; readonly target: string }[] {
  if (externalNodes[PACKAGER_NODE] === undefined) return [];
  return Object.entries(externalNodes)
    .filter(([name, node]) => name !== PACKAGER_NODE && node?.data.packageName === PACKAGER)
    .map(([target]) => ({ source: PACKAGER_NODE, target }));
}
