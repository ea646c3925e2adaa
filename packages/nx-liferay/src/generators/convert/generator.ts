import { join } from 'node:path';
import type { GeneratorCallback, Tree } from '@nx/devkit';
import { formatDiagnostics, hasErrors, readSource, unifiedDiff, type Diagnostic } from 'uffa';
import { findProject } from '../find-project';
import { nextSteps } from '../next-steps';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import { report } from '../report';
import { uncommitted } from '../uncommitted';
import { workspaceFacts, type ExistingProject, type WorkspaceFacts } from '../workspace-facts';
import { convertProject, type Converted } from './convert-project';
import type { ConvertSchema } from './convert-schema';

const ALL = 'all';

/** Corrects in all projects what has exactly one fix, as `uffa validate --fix` does: `nx g nx-liferay:convert [project]`. */
async function convert(tree: Tree, schema: ConvertSchema): Promise<GeneratorCallback> {
  const facts = workspaceFacts(tree);
  const projects = projectsFor(tree, facts, schema);
  const converted = projects.map(({ project }) => convertProject(tree, project, facts));
  const files = tree.listChanges().map(({ path }) => path);
  const dirty = schema.allowDirty === true ? [] : uncommitted(tree.root, files);
  if (dirty.length > 0) return refuse(dirty);
  await reportChanges(tree, files, converted);
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
async function reportChanges(
  tree: Tree,
  files: readonly string[],
  converted: readonly Converted[],
): Promise<void> {
  const names = new Map(converted.flatMap(({ renamed }) => [...renamed]));
  for (const [file, from] of names) report(`Renamed ${from} to ${file}.`);
  for (const file of files.filter((each) => tree.exists(each))) {
    const from = names.get(file) ?? file;
    const before = readSource(join(tree.root, from), tree.root).toString('utf8');
    const diff = await unifiedDiff(file, before, tree.read(file, 'utf8') ?? '', from);
    if (diff !== '') report(diff);
  }
  const diagnostics: readonly Diagnostic[] = converted
    .flatMap(({ left }) => left)
    .filter(({ severity }) => severity !== 'info');
  if (files.length === 0) report('There is nothing to convert.');
  if (diagnostics.length > 0) {
    report(`What is left to do by hand:\n\n${formatDiagnostics(diagnostics, { color: 'never' })}`);
  }
}
