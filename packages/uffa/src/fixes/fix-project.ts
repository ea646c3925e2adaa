import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { startOf } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { readManifests } from '../manifest/read-manifest';
import type { PackagingOptions, PackagingResult } from '../packaging/packaging-options';
import { succeeds } from '../packaging/succeeds';
import { validateProject } from '../packaging/validate-project';
import { filesInMemory, type Change } from './files-in-memory';
import { fixInFiles, type FixedDiagnostic } from './fix-in-files';
import { diffOf, fixedFile, type FixedFile } from './fixed-file';
import { writeChanges } from './write-changes';

/** A project that was fixed: what is left, and what was done. */
export interface FixedProject extends PackagingResult {
  readonly fixed: readonly FixedFile[];
}

/**
 * Fixes what is wrong with a project, as far as there is only one right way to do so, and validates it as it is then.
 * All of its files are written, or none. The `manifests` of the options are those from before.
 */
export async function fixProject(project: Project, options: PackagingOptions): Promise<FixedProject> {
  const files = filesInMemory(project.workspaceRoot);
  const { fixed } = fixInFiles(project, files, options);
  const changes = files.changes();
  const refusal = await written(project, changes);
  const now = validateProject(project, { ...options, manifests: readManifests(project) });
  const left = refusal === undefined ? now.diagnostics : [refusal, ...now.diagnostics];
  return {
    ...now,
    success: succeeds(left, options),
    diagnostics: left,
    fixed: refusal === undefined ? changes.map((change) => fixedFile(change, fixed)) : [],
  };
}

/** Finds out what `fixProject` would do, with the change of each file as a diff, and writes nothing. */
export async function fixesOf(project: Project, options: PackagingOptions): Promise<FixedProject> {
  const files = filesInMemory(project.workspaceRoot);
  const { fixed, left } = fixInFiles(project, files, options);
  const shown = await Promise.all(files.changes().map((change) => shownFile(change, fixed)));
  const now = validateProject(project, options);
  const diagnostics = sortDiagnostics(left.map((each) => placedIn(now.diagnostics, each)));
  return { ...now, success: succeeds(left, options), diagnostics, fixed: shown };
}

/**
 * A diagnostic at its place in the files as they are now. What comes to light only by a fix has none but its file.
 */
function placedIn(now: readonly Diagnostic[], left: Diagnostic): Diagnostic {
  const facts = JSON.stringify([left.code, left.args]);
  const same = now.find(({ code, args }) => JSON.stringify([code, args]) === facts);
  return same ?? (left.position === undefined ? left : { ...left, position: startOf(left.position.file) });
}

async function shownFile(change: Change, fixed: readonly FixedDiagnostic[]): Promise<FixedFile> {
  return { ...fixedFile(change, fixed), diff: await diffOf(change) };
}

/** Why nothing was written; undefined where all is. */
async function written(
  { workspaceRoot }: Project,
  changes: readonly Change[],
): Promise<Diagnostic | undefined> {
  try {
    await writeChanges(workspaceRoot, changes);
    return undefined;
  } catch (error) {
    if (error instanceof UffaError) return error.diagnostic;
    throw error;
  }
}
