import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How many bytes of such a file are read: what some hundred thousand projects take. */
export const MOST_CACHED = 500_000_000;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where a registration of the plugin in nx.json keeps its manifests: beside what Nx itself remembers of the workspace,
 * so that `nx reset` removes it. A plugin that is registered twice has two files, because each registration keeps only
 * what it asks for.
 * @param suffix for what else is remembered than manifests
 * @returns absolute; undefined where Nx is asked to remember nothing
 */
export function cacheFile(
  workspaceRoot: string,
  pluginOptions: object | undefined,
  environment: Environment,
  suffix = SUFFIX,
): string | undefined {
  const registration = createHash('sha256')
    .update(JSON.stringify(pluginOptions ?? {}))
    .digest('hex');
  const directory = directoryOf(workspaceRoot, environment);
  return directory && join(directory, `${PREFIX}${registration.slice(0, 16)}${suffix}`);
}

/** The files of all registrations. */
export function cacheFiles(workspaceRoot: string, environment: Environment): readonly string[] {
  const directory = directoryOf(workspaceRoot, environment);
  if (directory === undefined) return [];
  try {
    const names = readdirSync(directory).filter((name) => name.startsWith(PREFIX) && name.endsWith(SUFFIX));
    return names.sort().map((name) => join(directory, name));
  } catch {
    return [];
  }
}

const PREFIX = 'nx-liferay-';
const SUFFIX = '.cache';

function directoryOf(workspaceRoot: string, environment: Environment): string | undefined {
  if (environment['NX_CACHE_PROJECT_GRAPH'] === 'false') return undefined;
  return resolve(workspaceRoot, environment['NX_WORKSPACE_DATA_DIRECTORY'] ?? '.nx/workspace-data');
}
