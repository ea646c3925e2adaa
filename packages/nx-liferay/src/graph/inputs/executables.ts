import { join } from 'node:path';
import { isExecutable, statsOf, type TypeRegistry } from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import type { Workspace } from '../facts/workspace';
import type { ProjectSetup } from '../facts/project-setup';
import type { Sources } from './sources';

/**
 * The executable files that a microservice's archive may take from the workspace, relative to the workspace root,
 * sorted. Nx hashes a file's content and not its mode, which decides whether the container starts; so these files are
 * an option of the targets. What other projects package is never executed.
 */
export function executablesOf(
  { manifests: [{ everyProfile }] }: Pick<ProjectSetup, 'manifests'>,
  { hashedPaths }: Pick<Sources, 'hashedPaths'>,
  workspace: Pick<Workspace, 'entriesOf' | 'isIgnored' | 'root'>,
  registry: TypeRegistry,
): readonly string[] {
  const isMicroservice = everyProfile.some(
    ({ type }) => registry.get(type)?.classification === 'microservice',
  );
  return isMicroservice ? hashedPaths.flatMap((path) => executablesBelow(path, workspace)).sort() : [];
}

function executablesBelow(
  path: string,
  workspace: Pick<Workspace, 'entriesOf' | 'isIgnored' | 'root'>,
): readonly string[] {
  const stats = statsOf(join(workspace.root, path));
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return isExecutable(stats) ? [path] : [];
  return workspace
    .entriesOf(path)
    .filter(({ name }) => !unhashed.has(name))
    .map((entry) => ({ entry, file: pathIn(path, entry.name) }))
    .filter(({ entry, file }) => !workspace.isIgnored(entry.isDirectory() ? `${file}/` : file))
    .flatMap(({ entry, file }) =>
      entry.isDirectory() || entry.isFile() ? executablesBelow(file, workspace) : [],
    );
}

/** What Nx never hashes, whatever git says. */
const unhashed: ReadonlySet<string> = new Set(['.git', '.nx', 'node_modules']);
