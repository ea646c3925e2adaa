import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from 'uffa';
import { libraryRoots, usedPackages } from '../../prune/graph-packages';
import { isLibrary, npmLock, outdatedRanges, resolveInLock, type NpmLock } from 'uffa';
import { pruneLock } from '../../prune/prune-lock';
import { neededPackages, prunedPackage, type NeededPackage } from '../../prune/pruned-package';
import { lockFileIn } from 'uffa/inference';
import { MOST_LOCKED } from '../../workspace/installation';
import { readJson, type JsonObject } from '../../workspace/read-json';
import { failedWith, diagnosticsText } from '../failed-with';
import { outputDirectory } from '../output-directory';
import type { Task, TaskContext } from '../task';
import type { PruneSchema } from './prune-schema';

interface FoundLock {
  /** Its directory, relative to the workspace root. */
  readonly directory: string;
  readonly lock: NpmLock;
}

/** Writes a package.json and a package-lock.json for a Node service, with only what it needs at run time. */
export const pruneTask: Task<PruneSchema> = async ({ output }, context) => {
  const { workspaceRoot, project } = context;
  const found = findLock(context);
  if ('diagnostic' in found) return failedWith([found.diagnostic], context);
  const { directory, lock } = found;
  const service = packageAt(project.root, directory, workspaceRoot);
  const workspace = readJson(join(workspaceRoot, directory, 'package.json')) ?? {};
  const needed = neededPackages({ service, workspace, ...fromGraph(context, directory) });
  const locked = needed.flatMap((each) => lockedPackage(lock, each));
  const { packages, missing, entangled } = pruneLock(lock, locked);
  const lockFile = posix.join(directory, 'package-lock.json');
  const diagnostics = [
    ...missing.map((each) => diagnostic('lock-file-without-package', { ...each, lockFile })),
    ...entangled.map((each) => diagnostic('lock-file-entangled', { ...each, lockFile })),
  ];
  if (diagnostics.length > 0) return failedWith(diagnostics, context);
  const json = prunedPackage(service, locked, workspace['overrides']);
  const files = { 'package.json': json, 'package-lock.json': prunedLock(json, packages) };
  await replaceDirectory(outputDirectory(output, 'prune', context), files);
  const built = needed.filter(({ name, from }) =>
    isLibrary(resolveInLock(lock, from, name) ?? 'node_modules'),
  );
  const notes = built.map(
    ({ name }) => `${name} is a project of this workspace and no package: bundle it into the service.\n`,
  );
  const outdated = outdatedRanges(lock, needed).map((each) =>
    diagnostic('lock-file-outdated', { ...each, lockFile }),
  );
  const written = `${posix.join(project.root, output)} (${packages.size} packages)\n`;
  return { success: true, text: [diagnosticsText(outdated, context), ...notes, written].join('') };
};

/** The lock file of the project, else of the workspace. */
function findLock({ workspaceRoot, project }: TaskContext): FoundLock | { readonly diagnostic: Diagnostic } {
  for (const directory of [project.root, '.']) {
    const file = lockFileIn(join(workspaceRoot, directory));
    if (file === undefined) continue;
    const name = posix.join(directory, file.name);
    const lock =
      file.manager === 'npm' ? npmLock(readJson(join(workspaceRoot, name), MOST_LOCKED) ?? {}) : undefined;
    if (lock !== undefined) return { directory, lock };
    return { diagnostic: diagnostic('lock-file-not-prunable', { lockFile: name, manager: file.manager }) };
  }
  return { diagnostic: diagnostic('lock-file-missing', { project: project.root }) };
}

function fromGraph({ projectGraph, projectName, workspaceRoot }: TaskContext, directory: string) {
  if (projectGraph === undefined) return { libraries: [], imported: [] };
  return {
    libraries: libraryRoots(projectGraph, projectName).map((root) =>
      packageAt(root, directory, workspaceRoot),
    ),
    imported: usedPackages(projectGraph, projectName),
  };
}

/** The package.json of a project; its location is relative to the directory of the lock file. */
function packageAt(path: string, directory: string, workspaceRoot: string) {
  const location = posix.relative(directory, path);
  return { location, json: readJson(join(workspaceRoot, path, 'package.json')) ?? {} };
}

/**
 * A needed package with its range, unless it is a project of the workspace. What the lock file lacks is reported later.
 */
function lockedPackage(lock: NpmLock, needed: NeededPackage): readonly (NeededPackage & { range: string })[] {
  const location = resolveInLock(lock, needed.from, needed.name);
  if (location !== undefined && isLibrary(location)) return [];
  const version = location === undefined ? undefined : lock.get(location)?.['version'];
  return [{ ...needed, range: needed.range ?? (typeof version === 'string' ? version : '*') }];
}

function prunedLock(json: JsonObject, packages: ReadonlyMap<string, JsonObject>): JsonObject {
  const { name, version, dependencies, optionalDependencies, engines, bin, license } = json;
  const root = { name, version, license, dependencies, optionalDependencies, bin, engines };
  return {
    name,
    version,
    lockfileVersion: 3,
    requires: true,
    packages: { '': root, ...Object.fromEntries(packages) },
  };
}

/** At any time there is the old directory or the new one, never a mixture. */
async function replaceDirectory(
  directory: string,
  files: Readonly<Record<string, JsonObject>>,
): Promise<void> {
  const growing = `${directory}.part`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(growing, { recursive: true });
  for (const [name, json] of Object.entries(files)) {
    await writeFile(join(growing, name), `${JSON.stringify(json, undefined, 2)}\n`);
  }
  await rm(directory, { recursive: true, force: true });
  await rename(growing, directory);
}
