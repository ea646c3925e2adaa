import { posix } from 'node:path';
import { MANIFEST_FILE } from '../discover/file-names';
import type { ProjectManifest } from '../manifest/project-manifest';

/** The project's yaml, relative to the workspace root. */
export function manifestFile({ project }: ProjectManifest): string {
  return projectFile(project, MANIFEST_FILE);
}

/** A file of the project, relative to the workspace root. */
export function projectFile({ path }: ProjectManifest['project'], name: string): string {
  return posix.join(path, name);
}
