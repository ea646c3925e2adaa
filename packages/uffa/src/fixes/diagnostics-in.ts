import { checkUffa } from '../checks';
import { hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { typeRegistry } from '../extension-types';
import { readFirstBytes } from '../files/first-bytes';
import type { ProjectManifest } from '../manifest/project-manifest';
import { manifestsOf } from '../manifest/read-manifest';
import type { PackagingOptions } from '../packaging/packaging-options';
import { judge } from '../packaging/rules/judge';
import { projectFacts } from '../packaging/project-facts';
import { validateProject } from '../packaging/validate-project';
import { planContent } from '../plan/plan-content';
import { editedFacts, editedManifestFiles } from './edited-project';
import type { EditedFiles } from './edited-files';
import { fixableCodes } from './fixes';
import { prefixedUrls } from './prefixed-urls';

/** What is wrong with a project as its files are so far. */
export interface ProjectDiagnostics {
  readonly manifests: readonly ProjectManifest[];
  /** What validation says. */
  readonly validated: readonly Diagnostic[];
  /** What packaging would say besides, as far as it may be fixed. */
  readonly planned: readonly Diagnostic[];
}

/** Looks for all that is wrong with a project and may be fixed, under the profile of the options or under all. */
export function diagnosticsIn(
  project: Project,
  files: EditedFiles,
  options: PackagingOptions,
): ProjectDiagnostics {
  const all = manifestsOf(project, editedManifestFiles(project, files));
  const facts = editedFacts(project, files, projectFacts(project));
  const { diagnostics } = validateProject(project, { ...options, manifests: all, facts });
  const { profile } = options;
  const manifests = profile === undefined ? all : all.filter((each) => each.profile === profile);
  const planned = manifests.flatMap((manifest) => plannedIn(manifest, files, options));
  return {
    manifests: all,
    validated: diagnostics,
    planned: sortDiagnostics(planned.filter(({ code }) => fixableCodes.includes(code))),
  };
}

function plannedIn(
  manifest: ProjectManifest,
  files: EditedFiles,
  options: PackagingOptions,
): readonly Diagnostic[] {
  if (hasErrors(manifest.diagnostics) || manifest.project.kind === 'language') return [];
  const content = planContent(manifest, options);
  const found = [
    ...content.diagnostics,
    ...checkUffa(manifest, content, { ...options, firstBytes: readFirstBytes }),
    ...prefixedUrls(manifest, typeRegistry(options.types), files),
  ];
  // What the user does not want to hear of is not fixed either.
  return judge(sortDiagnostics(found), manifest, options, 'nothing').diagnostics;
}
