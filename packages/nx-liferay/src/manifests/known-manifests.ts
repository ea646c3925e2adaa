import { readManifestFiles, type Project } from 'uffa/inference';
import { archiveFormat } from '../workspace/archive-format';
import { cacheFiles, type Environment } from './cache-file';
import { ManifestCache } from './manifest-cache';
import { manifestKey, manifestsAt } from './manifest-key';
import type { ProjectManifests } from './project-manifests';

/** The manifests of a project if inference has parsed the same files; undefined if it has not. */
export type KnownManifests = (project: Project) => ProjectManifests | undefined;

/**
 * What inference left for tasks that run many at a time. All of it is read when the first of them asks, which takes
 * longer than parsing the yaml of a single project.
 */
export function knownManifests(workspaceRoot: string, environment: Environment): KnownManifests {
  let caches: readonly ManifestCache[] | undefined;
  return (project) => {
    caches ??= openCaches(workspaceRoot, environment);
    const key = manifestKey(project, readManifestFiles(project));
    const found = caches.map((cache) => cache.get(key)).find((manifests) => manifests !== undefined);
    return found && manifestsAt(project, found);
  };
}

function openCaches(workspaceRoot: string, environment: Environment): readonly ManifestCache[] {
  const version = archiveFormat();
  return cacheFiles(workspaceRoot, environment).map((file) => ManifestCache.open(file, version));
}
