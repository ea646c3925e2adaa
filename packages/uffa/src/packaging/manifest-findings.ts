import { checkManifest } from '../checks';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import type { ProjectFacts } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import { planProjectFiles } from '../plan/plan-uffa';
import type { PackagingOptions } from './packaging-options';
import { projectFacts } from './project-facts';

/** What the findings about a manifest depend on besides the manifest itself. */
export interface ManifestFindingsOptions extends PackagingOptions {
  /** What the project's directory holds; absent: as it is on disk. */
  readonly facts?: ProjectFacts;
}

/**
 * Every finding about one manifest that can be made before anything is built. Where it can't be read, only the reasons
 * for that.
 */
export function manifestFindings(
  manifest: ProjectManifest,
  options: ManifestFindingsOptions = {},
): readonly Diagnostic[] {
  if (hasErrors(manifest.diagnostics)) return manifest.diagnostics;
  return [
    ...manifest.diagnostics,
    ...checkManifest(manifest, { ...options, facts: options.facts ?? projectFacts(manifest.project) }),
    ...planProjectFiles(manifest, options).diagnostics,
  ];
}
