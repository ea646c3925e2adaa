import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf, type Position } from '../../diagnostics/position';
import { MANIFEST_FILE, meantProjectFile } from '../../discover/file-names';
import { namesIn } from '../../files/entries-in';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { emptyFragment, type PlanFragment } from '../plan-fragment';

/** The diagnostic about a microservice without a file for which there is no template. */
export function containerFileMissing(file: string, manifest: ProjectManifest): PlanFragment {
  const { name: project, root } = manifest.project;
  const misnamed = namesIn(root).find((name) => meantProjectFile(name) === file);
  const args = { file, project, ...(misnamed === undefined ? {} : { misnamed }) };
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
