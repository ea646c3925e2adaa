import { sortDiagnostics } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifests } from '../manifest/read-manifest';
import { manifestFindings } from './manifest-findings';
import { manifestOf } from './manifest-of';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { succeeds } from './succeeds';

/**
 * Every finding about a project that can be made before anything is built: under the given profile, or under no profile
 * and each of its own (behaviour.md 4, 11).
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
