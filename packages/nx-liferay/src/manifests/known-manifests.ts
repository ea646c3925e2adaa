import { readManifestFiles, type Project } from 'uffa/inference';
import { archiveFormat } from '../graph/archive-format';
import { cacheFiles, type Environment } from './cache-file';
import { ManifestCache } from './manifest-cache';
import { manifestKey, manifestsAt } from './manifest-key';
import type { ProjectManifests } from './project-manifests';

/** The manifests of a project where inference has parsed the same files; undefined where it has not. */
export type KnownManifests = (project: Project) => ProjectManifests | undefined;

/**
 * What inference left for tasks that run many at a time. Reading all of it takes as long as loading the yaml parser:
 * for a single project it does not pay.
 */
export function knownManifests(workspaceRoot: string, environment: Environment): KnownManifests {
  const version = archiveFormat();
  const caches = cacheFiles(workspaceRoot, environment).map((file) => ManifestCache.open(file, version));
  return (project) => {
    const key = manifestKey(project, readManifestFiles(project));
    const found = caches.map((cache) => cache.get(key)).find((manifests) => manifests !== undefined);
    return found && manifestsAt(project, found);
  };
}
