import { posix } from 'node:path';
import {
  formatDiagnostics,
  projectAt,
  readWorkspaceSettings,
  searchAreas,
  searchDiagnostics,
} from 'uffa/inference';
import { archiveFormat } from '../workspace/archive-format';
import { cacheFile, type Environment } from '../manifests/cache-file';
import { ImportMemory } from '../manifests/import-memory';
import { ManifestCache } from '../manifests/manifest-cache';
import { readManifests } from '../manifests/read-manifests';
import { createNodes, type InferenceContext, type NodesOfFile } from './create-nodes';
import { findProjects } from './facts/find-projects';
import { normalizeOptions, type PluginOptions } from './options';

/**
 * Infers the projects, and parses only the yaml files that no earlier command has parsed.
 * @param warn is given what is to be said of the options
 */
export async function inferNodes(
  files: readonly string[],
  options: PluginOptions | undefined,
  context: InferenceContext,
  environment: Environment,
  warn: (text: string) => void,
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
  const unmatched = unmatchedOptions(files, options, workspaceRoot);
  if (unmatched !== '') warn(unmatched);
  return nodes;
}

/** What to say of options by which nothing is found: Nx itself takes a workspace without projects for a good one. */
function unmatchedOptions(
  files: readonly string[],
  options: PluginOptions | undefined,
  workspaceRoot: string,
): string {
  const { directories, exclude } = normalizeOptions(options, readWorkspaceSettings(workspaceRoot).settings);
  if (directories.length === 0 && exclude.length === 0) return '';
  const areas = searchAreas(workspaceRoot, directories);
  const all = findProjects(workspaceRoot, files, { directories, exclude: [] });
  const found = all.map(({ project }) => project.path);
  const problems = searchDiagnostics({ workspaceRoot, areas, exclude, found });
  return formatDiagnostics(problems, { color: 'never' });
}
