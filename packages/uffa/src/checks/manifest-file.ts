import { posix } from 'node:path';
import type { ProjectManifest } from '../manifest/project-manifest';

/** The project's `client-extension.yaml`, relative to the workspace root. */
export function manifestFile({ project }: ProjectManifest): string {
  return projectFile(project, 'client-extension.yaml');
}

/** A file of the project, relative to the workspace root. */
export function projectFile({ path }: ProjectManifest['project'], name: string): string {
  return posix.join(path, name);
}
