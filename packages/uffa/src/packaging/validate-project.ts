import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifests } from '../manifest/read-manifest';
import { contentDiagnostics } from './content-diagnostics';
import { manifestDiagnostics, type ManifestDiagnosticsOptions } from './manifest-diagnostics';
import { manifestOf } from './manifest-of';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { refusedSteps } from './refused-steps';
import { projectDirectories, projectFiles } from '../plan/project-file';
import { projectFacts } from './project-facts';
import { judge } from './rules/judge';

/**
 * Every diagnostic about a project that can be made before anything is built: under the given profile, or under no profile
 * and each of its own (behaviour.md 4, 11).
 */
export function validateProject(project: Project, options: ManifestDiagnosticsOptions = {}): PackagingResult {
  const manifests = validated(project, options);
  const list = projectDirectories(project);
  const { readFile = projectFiles(project, list) } = options;
  const facts = options.facts ?? projectFacts(project, readFile, list);
  const found = sortDiagnostics([
    ...manifests.flatMap((manifest) => [
      ...manifestDiagnostics(manifest, { ...options, facts, readFile }),
      ...refusedSteps(manifest, options),
    ]),
    ...contentDiagnostics(manifests, options),
  ]);
  const ofActive = options.profile === undefined ? found.filter(isOfActive) : found;
  const [first] = manifests;
  // A comment may be for another profile.
  const knowledge = options.profile === undefined || first.profiles.length === 0 ? 'files' : 'nothing';
  return { project, ...judge(ofActive, first, options, knowledge) };
}

/** Where every profile is looked at, what one of them would refuse is an error of its own. */
function isOfActive({ code }: Diagnostic): boolean {
  return code !== 'type-unknown-in-profile';
}

function validated(
  project: Project,
  options: PackagingOptions,
): readonly [ProjectManifest, ...ProjectManifest[]] {
  const { profile, manifests } = options;
  if (profile !== undefined) return [manifestOf(project, profile, options)];
  const [first, ...others] = manifests ?? [];
  return first === undefined ? readManifests(project) : [first, ...others];
}
