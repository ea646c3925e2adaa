import { sortDiagnostics } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifest } from '../manifest/read-manifest';
import { manifestFindings } from './manifest-findings';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { succeeds } from './succeeds';

/**
 * Every finding that can be made of a project before anything is built: of the given profile, or of the project
 * without a profile and with each of its own.
 */
export function validateProject(project: Project, options: PackagingOptions = {}): PackagingResult {
  const diagnostics = sortDiagnostics(
    manifestsOf(project, options).flatMap((manifest) => manifestFindings(manifest, options)),
  );
  return { project, success: succeeds(diagnostics, options.strictness), diagnostics };
}

function manifestsOf(project: Project, { profile }: PackagingOptions): readonly ProjectManifest[] {
  if (profile !== undefined) return [readManifest(project, { profile })];
  const base = readManifest(project);
  return [base, ...base.profiles.map((each) => readManifest(project, { profile: each }))];
}
