import { join } from 'node:path';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import { formatDiagnostics, hasErrors, readSource, type Diagnostic } from 'uffa';
import { findProject } from '../find-project';
import { nextSteps } from '../next-steps';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import { report } from '../report';
import { uncommitted } from '../uncommitted';
import { unifiedDiff } from '../unified-diff';
import { workspaceFacts, type ExistingProject, type WorkspaceFacts } from '../workspace-facts';
import { convertProject } from './convert-project';
import type { ConvertSchema } from './convert-schema';

const ALL = 'all';

/** Corrects what comes from older formats and from drafts of the documentation: `nx g nx-liferay:convert [project]`. */
function convert(tree: Tree, schema: ConvertSchema): GeneratorCallback {
  const facts = workspaceFacts(tree);
  const projects = projectsFor(tree, facts, schema);
  const left = projects
    .filter(({ project }) => project.kind === 'client-extension')
    .flatMap(({ project }) => convertProject(tree, project, facts));
  const files = tree.listChanges().map(({ path }) => path);
  const dirty = schema.allowDirty === true ? [] : uncommitted(tree.root, files);
  if (dirty.length > 0) return refuse(dirty);
  reportChanges(tree, files, left);
  return nextSteps(['npx nx run-many -t validate']);
}

export default guarded(convert);

function projectsFor(
  tree: Tree,
  facts: WorkspaceFacts,
  { project = ALL }: ConvertSchema,
): readonly ExistingProject[] {
  if (project === ALL) return facts.projects;
  const found = findProject(tree, facts, project);
  if ('code' in found) return refuse([found]);
  const { diagnostics } = found.manifest;
  return hasErrors(diagnostics) ? refuse(diagnostics) : [found];
}

/** The changes as a diff, and the mistakes that are left. Nx itself says whether anything is written. */
function reportChanges(tree: Tree, files: readonly string[], left: readonly Diagnostic[]): void {
  for (const file of files) {
    const before = readSource(join(tree.root, file), tree.root).toString('utf8');
    report(unifiedDiff(file, before, tree.read(file, 'utf8') ?? ''));
  }
  const mistakes = left.filter(({ severity }) => severity !== 'info');
  if (files.length === 0) report('There is nothing to convert.');
  if (mistakes.length > 0) {
    report(`What is left to do by hand:\n\n${formatDiagnostics(mistakes, { color: 'never' })}`);
  }
}
