import { posix } from 'node:path';
import {
  formatDiagnostics,
  projectAt,
  readConfig,
  readWorkspaceSettings,
  searchDiagnostics,
} from 'uffa/inference';
import { archiveFormat } from '../workspace/archive-format';
import { cacheFile, type Environment } from '../manifests/cache-file';
import { ImportMemory } from '../manifests/import-memory';
import { ManifestCache } from '../manifests/manifest-cache';
import { withContent } from '../manifests/read-content';
import { readManifests } from '../manifests/read-manifests';
import { createNodes, type InferenceContext, type NodesOfFile } from './create-nodes';
import { findProjects, type ProjectSearch } from './facts/find-projects';
import { normalizeOptions, type NormalizedOptions, type PluginOptions } from './options';

/**
 * Infers the projects, and parses only the yaml files that no earlier command has parsed.
 * @param warn is given what is to be said of the options
 * @throws for options that make no sense
 */
export async function inferNodes(
  files: readonly string[],
  pluginOptions: PluginOptions | undefined,
  context: InferenceContext,
  environment: Environment,
  warn: (text: string) => void,
): Promise<NodesOfFile[]> {
  const { workspaceRoot } = context;
  // What is wrong with the file, the tasks say.
  const { environments } = readConfig(workspaceRoot).config;
  const options = normalizeOptions(
    pluginOptions,
    readWorkspaceSettings(workspaceRoot).settings,
    environments,
  );
  const paths = [...new Set(files.map((file) => posix.dirname(file)))];
  const cache = ManifestCache.open(cacheFile(workspaceRoot, pluginOptions, environment), archiveFormat());
  const read = await readManifests(
    paths.map((path) => projectAt(workspaceRoot, path)),
    cache,
  );
  cache.save();
  const imports = ImportMemory.open(cacheFile(workspaceRoot, pluginOptions, environment, '.imports'));
  const search = findProjects(workspaceRoot, files, options);
  const withData = await withContent(
    read,
    search.projects.map(({ project }) => project),
  );
  const nodes = createNodes(search.projects, options, context, withData, imports);
  imports.save();
  const unmatched = unmatchedOptions(search, options, workspaceRoot);
  if (unmatched !== '') warn(unmatched);
  return nodes;
}

/** What to say of options by which nothing is found: Nx itself takes a workspace without projects for a good one. */
function unmatchedOptions(
  { areas, inAreas }: ProjectSearch,
  { directories, exclude }: Pick<NormalizedOptions, 'directories' | 'exclude'>,
  workspaceRoot: string,
): string {
  if (directories.length === 0 && exclude.length === 0) return '';
  const diagnostics = searchDiagnostics({ workspaceRoot, areas, exclude, found: inAreas });
  return formatDiagnostics(diagnostics, { color: 'never' });
}
