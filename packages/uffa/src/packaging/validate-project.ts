import { checkManifest } from '../checks';
import { hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifest } from '../manifest/read-manifest';
import { planProjectFiles } from '../plan/plan-uffa';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { projectFacts } from './project-facts';
import { succeeds } from './succeeds';

/**
 * Every finding that can be made of a project before anything is built: of the given profile, or of the project
 * without a profile and with each of its own.
 */
export function validateProject(project: Project, options: PackagingOptions = {}): PackagingResult {
  const diagnostics = sortDiagnostics(manifestsOf(project, options).flatMap((m) => findings(m, options)));
  return { project, success: succeeds(diagnostics, options.strictness), diagnostics };
}

function manifestsOf(project: Project, { profile }: PackagingOptions): readonly ProjectManifest[] {
  if (profile !== undefined) return [readManifest(project, { profile })];
  const base = readManifest(project);
  return [base, ...base.profiles.map((each) => readManifest(project, { profile: each }))];
}

function findings(manifest: ProjectManifest, options: PackagingOptions): readonly Diagnostic[] {
  if (hasErrors(manifest.diagnostics)) return manifest.diagnostics;
  return [
    ...manifest.diagnostics,
    ...checkManifest(manifest, { ...options, facts: projectFacts(manifest.project) }),
    ...planProjectFiles(manifest, options).diagnostics,
  ];
}
