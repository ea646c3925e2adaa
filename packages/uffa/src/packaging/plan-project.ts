import { checkManifest, checkUffa, isRefused, noConflicts } from '../checks';
import { activeProfile } from '../discover/active-profile';
import { sortDiagnostics } from '../diagnostics/diagnostic';
import { withoutConsequences } from '../diagnostics/without-consequences';
import type { Project } from '../discover/project';
import { typeRegistry } from '../extension-types';
import { readFirstBytes } from '../files/first-bytes';
import { planUffa } from '../plan/plan-uffa';
import { manifestFindings } from './manifest-findings';
import { manifestOf } from './manifest-of';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { projectFacts } from './project-facts';
import { refusedSteps } from './refused-steps';
import { succeeds, withErrors } from './succeeds';

/** Reads, checks and plans a project, and writes nothing: the archive as `list` shows it. */
export async function planProject(
  project: Project,
  options: PackagingOptions = {},
): Promise<PackagingResult & Required<Pick<PackagingResult, 'uffa'>>> {
  const manifest = manifestOf(project, options.profile ?? activeProfile(project), options);
  const uffa = await planUffa(manifest, options);
  const context = { types: typeRegistry(options.types), conflicts: options.conflicts ?? noConflicts };
  const found = sortDiagnostics(
    options.builds === 'unless-refused' && isRefused(manifest, context)
      ? [...manifestFindings(manifest, options), ...refusedSteps(manifest, options)]
      : [
          ...checkManifest(manifest, { ...options, facts: projectFacts(project) }),
          ...uffa.diagnostics,
          ...checkUffa(manifest, uffa, { ...options, firstBytes: readFirstBytes }),
        ],
  );
  const diagnostics = withoutConsequences(withErrors(found, options.failOn));
  return { project, success: succeeds(diagnostics, options), diagnostics, uffa };
}
