import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { parseDocument, YAMLSeq } from 'yaml';
import { readJson, updateJson } from '../devkit';
import { isObject } from '../../workspace/read-json';
import { packagesOf } from 'uffa/inference';

interface RootPackage {
  readonly workspaces?: readonly string[] | { readonly packages?: readonly string[] };
}

const PNPM_WORKSPACE = 'pnpm-workspace.yaml';

/** Tells the directories that are workspaces of the package manager, by the root's files in the tree. */
export function workspacesIn(tree: Tree): (path: string) => boolean {
  const rootPackage: unknown = tree.exists('package.json') ? readJson(tree, 'package.json') : undefined;
  return packagesOf({
    rootPackage: isObject(rootPackage) ? rootPackage : undefined,
    pnpmWorkspace: tree.read(PNPM_WORKSPACE, 'utf8') ?? undefined,
  });
}

/**
 * Makes a project's package.json one of the package manager's workspaces, unless a pattern covers it. A pattern for the
 * directory that it lies in is added, so that the next project there needs none; but where that would take in packages
 * that install for themselves so far, the project's own directory. A workspace without package.json has no package
 * manager of its own: there the project installs its own packages.
 */
export function addToWorkspaces(tree: Tree, directory: string): void {
  const isWorkspace = workspacesIn(tree);
  if (!tree.exists('package.json') || isWorkspace(directory)) return;
  const parent = posix.dirname(directory);
  const others = (parent === '.' ? [] : tree.children(parent))
    .map((name) => posix.join(parent, name))
    .filter((path) => path !== directory && tree.exists(`${path}/package.json`));
  const pattern = parent === '.' || !others.every(isWorkspace) ? directory : `${parent}/*`;
  if (tree.exists(PNPM_WORKSPACE)) {
    addToPnpm(tree, pattern);
    return;
  }
  updateJson<RootPackage>(tree, 'package.json', (json) => ({
    ...json,
    workspaces: withPattern(json.workspaces, pattern),
  }));
}

/** Yarn's `workspaces` may also be an object with `packages`. */
function withPattern(
  workspaces: RootPackage['workspaces'],
  pattern: string,
): NonNullable<RootPackage['workspaces']> {
  if (workspaces === undefined) return [pattern];
  if (isObject(workspaces)) return { ...workspaces, packages: [...(workspaces.packages ?? []), pattern] };
  return [...workspaces, pattern];
}

/** Comments and quotes of the file stay. */
function addToPnpm(tree: Tree, pattern: string): void {
  const document = parseDocument(tree.read(PNPM_WORKSPACE, 'utf8') ?? '');
  if (!(document.get('packages') instanceof YAMLSeq)) document.set('packages', new YAMLSeq());
  document.addIn(['packages'], pattern);
  tree.write(PNPM_WORKSPACE, document.toString());
}
