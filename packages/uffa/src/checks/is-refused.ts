import { hasErrors } from '../diagnostics/diagnostic';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { CheckContext, YamlCheck } from './check-context';
import { duplicateIds } from './manifest/duplicate-ids';
import { grouping } from './manifest/grouping';
import { unknownType } from './manifest/unknown-type';

const checks: readonly YamlCheck[] = [duplicateIds, unknownType, grouping];

/**
 * Whether packaging refuses a manifest for what its yaml files say, whatever else there is, and whatever a build makes.
 * Reads nothing: inference asks it of every project.
 */
export function isRefused(
  manifest: ProjectManifest,
  context: Pick<CheckContext, 'otherProjects' | 'types'>,
): boolean {
  return hasErrors([...manifest.diagnostics, ...checks.flatMap((check) => check(manifest, context))]);
}
