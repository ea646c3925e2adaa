import { posix } from 'node:path';
import { projectAt } from 'uffa/inference';
import { archiveFormat } from '../archive-format';
import { cacheFile, type Environment } from '../manifests/cache-file';
import { ImportMemory } from '../manifests/import-memory';
import { ManifestCache } from '../manifests/manifest-cache';
import { readManifests } from '../manifests/read-manifests';
import { createNodes, type InferenceContext, type NodesOfFile } from './create-nodes';
import type { PluginOptions } from './options';

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
  const imports = ImportMemory.open(cacheFile(workspaceRoot, options, environment, '.imports'));
  const nodes = createNodes(files, options, context, projects, imports);
  imports.save();
  return nodes;
}
