import {
  checkManifest,
  checkPlannedBatch,
  checkServed,
  checkSite,
  checkUffa,
  isRefused,
  noOtherProjects,
  type KnownMarks,
} from '../checks';
import { sortDiagnostics } from '../diagnostics/diagnostic';
import { typeRegistry } from '../extension-types';
import { readFirstBytes } from '../files/first-bytes';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { PlannedUffa } from '../plan/stamp-content';
import { contentDiagnostics } from './content-diagnostics';
import { manifestDiagnostics } from './manifest-diagnostics';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { projectFacts } from './project-facts';
import { refusedSteps } from './refused-steps';
import { judge } from './rules/judge';

/** A project whose archive is planned and checked, and not written. */
export type PlannedProject = PackagingResult & Required<Pick<PackagingResult, 'uffa'>>;

/**
 * All that is wrong with a project and its planned archive, and whether it may be written.
 * @param knownMarks of the files that were packed: the others are read
 */
export async function checkPlanned(
  manifest: ProjectManifest,
  uffa: PlannedUffa,
  options: PackagingOptions,
  knownMarks: KnownMarks = () => undefined,
): Promise<PlannedProject> {
  const { project } = manifest;
  const context = {
    types: typeRegistry(options.types),
    otherProjects: options.otherProjects ?? noOtherProjects,
  };
  const found = sortDiagnostics(
    options.builds === 'unless-refused' && isRefused(manifest, context)
      ? [
          ...manifestDiagnostics(manifest, options),
          ...refusedSteps(manifest, options),
          ...contentDiagnostics([manifest], options),
        ]
      : [
          ...checkManifest(manifest, { ...options, facts: projectFacts(project) }),
          ...uffa.diagnostics,
          ...checkUffa(manifest, uffa, { ...options, firstBytes: readFirstBytes, knownMarks }),
          ...checkPlannedBatch(manifest, uffa.batch, options),
          ...checkSite(uffa.entries, { ...options, workspaceRoot: project.workspaceRoot }),
          ...(await checkServed(manifest, uffa, {
            firstBytes: readFirstBytes,
            knownMarks,
            otherProjects: context.otherProjects,
          })),
        ],
  );
  // A comment may be for another profile.
  const knowledge = manifest.profiles.length === 0 ? 'archive' : 'nothing';
  return { project, ...judge(found, manifest, options, knowledge), uffa };
}
