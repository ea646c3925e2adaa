import { sortDiagnostics } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifests } from '../manifest/read-manifest';
import { manifestFindings } from './manifest-findings';
import { manifestOf } from './manifest-of';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { succeeds } from './succeeds';

/**
 * Every finding that can be made of a project before anything is built: of the given profile, or of the project
 * without a profile and with each of its own (behaviour.md 4, 11).
 */
export function validateProject(project: Project, options: PackagingOptions = {}): PackagingResult {
  const diagnostics = sortDiagnostics(
    validated(project, options).flatMap((manifest) => manifestFindings(manifest, options)),
  );
  return { project, success: succeeds(diagnostics, options.strictness), diagnostics };
}

function validated(project: Project, options: PackagingOptions): readonly ProjectManifest[] {
  const { profile, manifests } = options;
  if (profile !== undefined) return [manifestOf(project, profile, options)];
  return manifests ?? readManifests(project);
}
