import type { Tree } from '@nx/devkit';
import { manifestDiagnostics, manifestsOf, sortDiagnostics, type Diagnostic, type Project } from 'uffa';
import type { WorkspaceFacts } from '../workspace-facts';
import { treeFacts, treeFiles } from './tree-files';

/** The diagnostics about a project as a generator has left it so far: without a profile and with each of its own. */
export function treeDiagnostics(
  tree: Tree,
  project: Project,
  { options }: Pick<WorkspaceFacts, 'options'>,
): readonly Diagnostic[] {
  const facts = treeFacts(tree, project);
  const manifests = manifestsOf(project, treeFiles(tree, project));
  return sortDiagnostics(
    manifests.flatMap((manifest) => manifestDiagnostics(manifest, { facts, types: options.types })),
  );
}

/** The errors that were not among the diagnostics before, whatever their lines are now. */
export function newErrors(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): readonly Diagnostic[] {
  const known = new Set(before.map(factsOf));
  return after.filter((diagnostic) => diagnostic.severity === 'error' && !known.has(factsOf(diagnostic)));
}

function factsOf({ code, args }: Diagnostic): string {
  return JSON.stringify([code, args]);
}
