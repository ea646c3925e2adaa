import { checkManifest } from '../checks';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import type { ProjectFacts } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import { planProjectFiles } from '../plan/plan-content';
import { projectFiles, type ReadProjectFile } from '../plan/project-file';
import type { PackagingOptions } from './packaging-options';
import { projectFacts } from './project-facts';

/** What the diagnostics about a manifest depend on besides the manifest itself. */
export interface ManifestDiagnosticsOptions extends PackagingOptions {
  /** What the project's directory holds; absent: as it is on disk. */
  readonly facts?: ProjectFacts;
  /** Reads the project's files; absent: from the disk. */
  readonly readFile?: ReadProjectFile;
}

/**
 * Every diagnostic about one manifest that can be made before anything is built. Of a manifest that can only be read in
 * part, that part is checked, but nothing is planned from it.
 */
export function manifestDiagnostics(
  manifest: ProjectManifest,
  options: ManifestDiagnosticsOptions = {},
): readonly Diagnostic[] {
  const { readFile = projectFiles(manifest.project) } = options;
  const facts = options.facts ?? projectFacts(manifest.project, readFile);
  return [
    ...manifest.diagnostics,
    ...checkManifest(manifest, { ...options, facts }),
    ...(hasErrors(manifest.diagnostics) ? [] : planProjectFiles(manifest, options, readFile).diagnostics),
  ];
}
