import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { withoutConsequences } from '../diagnostics/without-consequences';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifests } from '../manifest/read-manifest';
import { manifestDiagnostics, type ManifestDiagnosticsOptions } from './manifest-diagnostics';
import { manifestOf } from './manifest-of';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { refusedSteps } from './refused-steps';
import { succeeds, withErrors } from './succeeds';

/**
 * Every diagnostic about a project that can be made before anything is built: under the given profile, or under no profile
 * and each of its own (behaviour.md 4, 11).
 */
export function validateProject(project: Project, options: ManifestDiagnosticsOptions = {}): PackagingResult {
  const found = sortDiagnostics(
    validated(project, options).flatMap((manifest) => [
      ...manifestDiagnostics(manifest, options),
      ...refusedSteps(manifest, options),
    ]),
  );
  const ofActive = options.profile === undefined ? found.filter(isOfActive) : found;
  const diagnostics = withoutConsequences(withErrors(ofActive, options.failOn));
  return { project, success: succeeds(diagnostics, options), diagnostics };
}

/** Where every profile is looked at, what one of them would refuse is an error of its own. */
function isOfActive({ code }: Diagnostic): boolean {
  return code !== 'type-unknown-in-profile';
}

function validated(project: Project, options: PackagingOptions): readonly ProjectManifest[] {
  const { profile, manifests } = options;
  if (profile !== undefined) return [manifestOf(project, profile, options)];
  return manifests ?? readManifests(project);
}
