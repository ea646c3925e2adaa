import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf, type Position } from '../../diagnostics/position';
import { MANIFEST_FILE } from '../../discover/file-names';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { emptyFragment, type PlanFragment } from '../plan-fragment';

/** The diagnostic about a microservice without a file for which there is no template. */
export function containerFileMissing(file: string, manifest: ProjectManifest): PlanFragment {
  const args = { file, project: manifest.project.name };
  return {
    ...emptyFragment,
    diagnostics: [diagnostic('container-file-missing', args, microservicePosition(manifest))],
  };
}

/** The first extension that isn't mere configuration. */
function microservicePosition({ project, extensions }: ProjectManifest): Position {
  const first = extensions.find(({ type }) => !type.startsWith('oAuthApplication')) ?? extensions[0];
  return first?.position ?? startOf(posix.join(project.path, MANIFEST_FILE));
}
