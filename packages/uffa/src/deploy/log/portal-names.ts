import { basename } from 'node:path';
import type { Project } from '../../discover/project';
import { UffaError } from '../../diagnostics/errors';
import { projectIdOf } from '../../manifest/project-id';
import { readManifest } from '../../manifest/read-manifest';
import { suffixed } from '../../plan/names';
import type { PortalNames } from './judge-line';

/** What the portal is going to call a project, under whichever of its profiles it was packaged. */
export function portalNames(
  project: Project,
  archive: string,
  virtualInstanceId: string | undefined,
): PortalNames {
  const id = projectIdOf(project.name);
  return {
    // Without an active client extension the name has no suffix.
    symbolicNames: [...new Set([suffixed(id, virtualInstanceId), id])],
    archive: basename(archive),
    extensionIds: extensionIds(project),
  };
}

/** None where the yaml has changed since and can't be read any more: what was packaged is deployed all the same. */
function extensionIds(project: Project): readonly string[] {
  try {
    return [...new Set(readManifest(project).everyProfile.map(({ id }) => id))];
  } catch (error) {
    if (error instanceof UffaError) return [];
    throw error;
  }
}
