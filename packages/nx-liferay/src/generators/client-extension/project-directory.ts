import { posix } from 'node:path';
import { canonicalGlob, certainBeginning } from 'uffa/inference';
import type { WorkspaceFacts } from '../workspace-facts';
import type { ClientExtensionSchema } from './client-extension-schema';

/** What says where projects are. */
interface PlaceFacts {
  readonly options: Pick<WorkspaceFacts['options'], 'directories'>;
  readonly projects: WorkspaceFacts['projects'];
}

/** Where Liferay's own workspaces have their client extensions. */
const USUAL = 'client-extensions';

/**
 * The directory of a new project, relative to the workspace root. A name without a slash that is given at the root goes
 * where most client extensions are; before there is one, into the first directory that is searched for them.
 *
 * @param directory what the user named
 * @param cwd where the user is, relative to the root
 */
export function projectDirectory(
  { directory, cwd = '' }: Pick<ClientExtensionSchema, 'directory' | 'cwd'>,
  facts: PlaceFacts,
): string {
  const name = directory.replaceAll('\\', '/');
  const isBare = !name.includes('/') && (cwd === '' || cwd === '.');
  return posix.join(isBare ? usualParent(facts) : cwd, name).replace(/\/$/, '');
}

function usualParent({ options, projects }: PlaceFacts): string {
  const counts = new Map<string, number>();
  for (const { project } of projects) {
    if (project.kind === 'language' || project.path === '.') continue;
    const parent = posix.dirname(project.path);
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? certainBeginning(canonicalGlob(options.directories[0] ?? USUAL));
}
