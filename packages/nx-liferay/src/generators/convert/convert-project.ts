import type { Tree } from '@nx/devkit';
import { hasErrors, manifestsOf, type Diagnostic, type Project } from 'uffa';
import { treeFiles } from '../read-back/tree-files';
import { treeDiagnostics } from '../read-back/tree-diagnostics';
import type { WorkspaceFacts } from '../workspace-facts';
import { spliced, type Splice } from '../yaml-edit/splice';
import { spliceFor } from './fixes';
import { staticPrefixes } from './static-prefixes';

/**
 * A fix can bring another mistake to light, such as in an entry whose type is known only now; but each round removes
 * at least one.
 */
const MOST_ROUNDS = 10;

/** Corrects a project in the tree as far as there are fixes, and returns the diagnostics that are left. */
export function convertProject(tree: Tree, project: Project, facts: WorkspaceFacts): readonly Diagnostic[] {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = findingsOf(tree, project, facts);
    const edits = editsFor(tree, project, findings);
    if (edits.size === 0) return findings;
    for (const [file, splices] of edits) tree.write(file, spliced(tree.read(file, 'utf8') ?? '', splices));
  }
  return findingsOf(tree, project, facts);
}

function findingsOf(tree: Tree, project: Project, facts: WorkspaceFacts): readonly Diagnostic[] {
  const manifests = manifestsOf(project, treeFiles(tree, project));
  const isRead = !manifests.some(({ diagnostics }) => hasErrors(diagnostics));
  const prefixes = isRead ? manifests.flatMap((manifest) => staticPrefixes(manifest, facts.types)) : [];
  return [...treeDiagnostics(tree, project, facts), ...prefixes];
}

/** By file. Of two edits that overlap, the next round makes the second. */
function editsFor(
  tree: Tree,
  project: Project,
  findings: readonly Diagnostic[],
): ReadonlyMap<string, readonly Splice[]> {
  const [{ everyProfile: extensions }] = manifestsOf(project, treeFiles(tree, project));
  const edits = new Map<string, readonly Splice[]>();
  for (const diagnostic of findings) {
    const file = diagnostic.position?.file;
    const text = file === undefined || !tree.isFile(file) ? null : tree.read(file, 'utf8');
    const splice = text === null ? undefined : spliceFor(diagnostic, { text, extensions });
    if (file === undefined || splice === undefined) continue;
    const known = edits.get(file) ?? [];
    if (known.every((other) => isApart(splice, other))) edits.set(file, [...known, splice]);
  }
  return edits;
}

function isApart(a: Splice, b: Splice): boolean {
  return a.end <= b.start || b.end <= a.start;
}
