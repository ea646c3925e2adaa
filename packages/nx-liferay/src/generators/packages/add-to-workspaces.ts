import type { Tree } from '@nx/devkit';
import { parseDocument, YAMLSeq } from 'yaml';
import { updateJson } from '../devkit';
import { isObject } from '../../workspace/read-json';
import { workspacePackages } from '../../workspace/workspace-packages';

interface RootPackage {
  readonly workspaces?: readonly string[] | { readonly packages?: readonly string[] };
}

const PNPM_WORKSPACE = 'pnpm-workspace.yaml';

/**
 * Makes a project's package.json one of the package manager's workspaces, unless a pattern covers it. The directory
 * itself is added instead of a pattern, which would also take in the projects beside it. A workspace without
 * package.json has no package manager of its own: there the project installs its own packages.
 */
export function addToWorkspaces(tree: Tree, directory: string): void {
  if (!tree.exists('package.json') || workspacePackages(tree.root)(directory)) return;
  if (tree.exists(PNPM_WORKSPACE)) {
    addToPnpm(tree, directory);
    return;
  }
  updateJson<RootPackage>(tree, 'package.json', (json) => ({
    ...json,
    workspaces: withDirectory(json.workspaces, directory),
  }));
}

/** Yarn's `workspaces` may also be an object with `packages`. */
function withDirectory(
  workspaces: RootPackage['workspaces'],
  directory: string,
): NonNullable<RootPackage['workspaces']> {
  if (workspaces === undefined) return [directory];
  if (isObject(workspaces)) return { ...workspaces, packages: [...(workspaces.packages ?? []), directory] };
  return [...workspaces, directory];
}

/** Comments and quotes of the file stay. */
function addToPnpm(tree: Tree, directory: string): void {
  const document = parseDocument(tree.read(PNPM_WORKSPACE, 'utf8') ?? '');
  if (!(document.get('packages') instanceof YAMLSeq)) document.set('packages', new YAMLSeq());
  document.addIn(['packages'], directory);
  tree.write(PNPM_WORKSPACE, document.toString());
}
