import type { GeneratorCallback, Tree } from '@nx/devkit';
import { diagnostic, hasErrors, manifestsOf, replaceText, spliced, type Diagnostic } from 'uffa';
import { lockFileIn } from 'uffa/inference';
import { workspacePackages } from 'uffa/inference';
import { findProject } from '../find-project';
import { addToWorkspaces } from '../packages/add-to-workspaces';
import { treeFiles } from '../read-back/tree-files';
import { treeDiagnostics } from '../read-back/tree-diagnostics';
import { missingOption } from '../missing-option';
import { nextSteps } from '../next-steps';
import { guarded } from '../guarded';
import { refuse } from '../refuse';
import { report } from '../report';
import { uncommitted } from '../uncommitted';
import { workspaceFacts, type ExistingProject, type WorkspaceFacts } from '../workspace-facts';
import { editedText } from './edited-text';
import { moveFiles } from './move-files';
import { notes } from './notes';
import { readRenaming } from './read-renaming';
import type { RenameSchema } from './rename-schema';
import type { Renaming } from './renaming';
import { workspaceTexts } from './workspace-texts';

/** Renames a project: `nx g nx-liferay:rename <project> <new name or directory>`. */
function rename(tree: Tree, schema: RenameSchema): GeneratorCallback {
  const facts = workspaceFacts(tree);
  const existing = findProject(tree, facts, schema.project);
  const missing = missingOption('destination', schema.destination);
  if ('code' in existing) return refuse([existing, ...missing]);
  if (missing.length > 0) return refuse(missing);
  const renaming = readRenaming(schema, existing, facts);
  if (!('from' in renaming)) return refuse(renaming);
  const { from, to } = renaming;
  for (const each of workspaceTexts(tree)) {
    const text = editedText(each, renaming, facts);
    if (text !== each.text) tree.write(each.file, text);
  }
  writeLcpId(tree, existing, renaming, facts);
  const diagnostics = [
    ...renamingProblems(tree, existing, renaming),
    ...(schema.allowDirty === true
      ? []
      : uncommitted(tree.root, [from.path, ...tree.listChanges().map(({ path }) => path)])),
  ];
  if (diagnostics.length > 0) return refuse(diagnostics);
  const texts = workspaceTexts(tree);
  const isInWorkspaces = tree.exists(`${from.path}/package.json`) && workspacePackages(tree.root)(from.path);
  const moved = moveFiles(tree, renaming);
  if (isInWorkspaces) addToWorkspaces(tree, to.path);
  const lockFile = isInWorkspaces && lockFileIn(tree.root) !== undefined ? 'outdated' : 'untouched';
  for (const note of notes(texts, renaming, moved, lockFile)) report(note);
  return nextSteps([`npx nx run-many -t validate -p ${to.nxName}`, 'git status']);
}

export default guarded(rename);

/** A service's id in the cloud, where it is written out and made from the old name. */
function writeLcpId(tree: Tree, { project }: ExistingProject, { to }: Renaming, facts: WorkspaceFacts): void {
  for (const { code, position, args } of treeDiagnostics(tree, project, facts)) {
    if (code !== 'lcp-id-fixed' || position === undefined || !('projectId' in args)) continue;
    const text = tree.read(position.file, 'utf8') ?? '';
    const projectId = to.name.replace(/[^a-z0-9]/g, '');
    const splice = replaceText(text, position, args.projectId, projectId);
    if (splice !== undefined) tree.write(position.file, spliced(text, [splice]));
  }
}

/** Ids that could not be replaced, for example because they are written with escapes. */
function renamingProblems(
  tree: Tree,
  { project }: ExistingProject,
  { ids }: Renaming,
): readonly Diagnostic[] {
  const files = treeFiles(tree, project);
  const [after] = manifestsOf(project, files);
  const old = after.everyProfile.filter(({ id }) => ids.has(id));
  return [
    ...(hasErrors(after.diagnostics) ? after.diagnostics : []),
    ...old.map(({ id, position }) => diagnostic('id-not-renamed', { id, file: position.file }, position)),
  ];
}
