import { createHash } from 'node:crypto';
import { join, posix, resolve } from 'node:path';
import { projectAt } from 'uffa/inference';
import { ManifestCache } from '../manifests/manifest-cache';
import { readManifests } from '../manifests/read-manifests';
import { archiveFormat } from './archive-format';
import { createNodes, type InferenceContext, type NodesOfFile } from './create-nodes';
import type { PluginOptions } from './options';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Infers the projects, and parses only the yaml files that no earlier command has parsed. */
export async function inferNodes(
  files: readonly string[],
  options: PluginOptions | undefined,
  context: InferenceContext,
  environment: Environment,
): Promise<NodesOfFile[]> {
  const { workspaceRoot } = context;
  const paths = [...new Set(files.map((file) => posix.dirname(file)))];
  const cache = ManifestCache.open(cacheFile(workspaceRoot, options, environment), archiveFormat());
  const projects = await readManifests(
    paths.map((path) => projectAt(workspaceRoot, path)),
    cache,
  );
  cache.save();
  return createNodes(files, options, context, projects);
}

/**
 * Beside what Nx itself remembers of the workspace, so that `nx reset` removes it. A plugin that is registered twice
 * has two of them.
 */
function cacheFile(
  workspaceRoot: string,
  options: PluginOptions | undefined,
  environment: Environment,
): string | undefined {
  if (environment['NX_CACHE_PROJECT_GRAPH'] === 'false') return undefined;
  const directory = resolve(
    workspaceRoot,
    environment['NX_WORKSPACE_DATA_DIRECTORY'] ?? '.nx/workspace-data',
  );
  const registration = createHash('sha256')
    .update(JSON.stringify(options ?? {}))
    .digest('hex');
  return join(directory, `nx-liferay-${registration.slice(0, 16)}.cache`);
}
