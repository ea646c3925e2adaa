import { readManifestFiles, type ContentReferences, type ManifestFiles, type Project } from 'uffa/inference';
import type { ManifestCache } from './manifest-cache';
import { manifestKey, manifestsAt } from './manifest-key';
import type { ProjectManifests } from './project-manifests';

/** What was found in a project's directory. */
export interface ReadProject {
  readonly manifests: ProjectManifests;
  /** All names in it. */
  readonly names: ReadonlySet<string>;
  /** What other projects need of its data, and it of theirs; absent: nothing. */
  readonly content?: ContentReferences;
}

/**
 * The manifests of many projects, by project path. Each yaml is read; it is parsed where the cache does not know its
 * text. The parser is loaded for the first one that has to be.
 */
export async function readManifests(
  projects: readonly Project[],
  cache: ManifestCache,
): Promise<ReadonlyMap<string, ReadProject>> {
  const found = new Map<string, ReadProject>();
  for (const project of projects) {
    const files = readManifestFiles(project);
    const key = manifestKey(project, files);
    const known = cache.get(key) ?? (await parse(project, files));
    cache.keep(key, known);
    found.set(project.path, { manifests: manifestsAt(project, known), names: new Set(files.names) });
  }
  return found;
}

async function parse(project: Project, files: ManifestFiles): Promise<ProjectManifests> {
  const { manifestsOf } = await import('uffa');
  return manifestsOf(project, files);
}
