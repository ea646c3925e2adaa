import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { lockFilesIn, packageManagerIn, type LockFile } from '../discover/package-manager';
import { workspacePackages } from '../discover/workspace-packages';
import { readJson, type JsonObject } from '../files/read-json';
import { statsOf } from '../files/stats-of';
import { findPackage } from '../theme/find-package';
import { checkOf, grouped, type Check } from './check';
import { findProgramWithVersion, type Machine } from './machine';
import { lockProblems } from './lock-problems';
import { askedNames, type ProjectNeeds } from './project-needs';

/** In bytes: the lock file of a large workspace. */
const MOST_LOCKED = 100_000_000;

/** A package.json that asks for packages, and the directory that they are installed from. */
interface Asking {
  readonly project: ProjectNeeds['project'];
  readonly names: readonly string[];
  readonly packageJson: JsonObject;
  /** Relative to the workspace: the project's own, or the root, whose workspaces it belongs to. */
  readonly directory: string;
}

/** The package manager, its lock file and what it has installed, where a project has packages. */
export async function checkPackages(
  machine: Machine,
  projects: readonly ProjectNeeds[],
): Promise<readonly Check[]> {
  const isMember = workspacePackages(machine.workspaceRoot);
  const asking = projects.flatMap((each) => askingOf(each, isMember));
  const places = grouped(asking, ({ directory }) => directory);
  return (await Promise.all(places.map((same) => checkDirectory(machine, same)))).flat();
}

function askingOf(
  { project, packageJson }: ProjectNeeds,
  isMember: (path: string) => boolean,
): readonly Asking[] {
  if (packageJson === undefined) return [];
  const names = askedNames(packageJson);
  const directory = isMember(project.path) ? '.' : project.path;
  return names.length === 0 ? [] : [{ project, packageJson, directory, names }];
}

async function checkDirectory(machine: Machine, asking: readonly Asking[]): Promise<readonly Check[]> {
  const [first] = asking;
  if (first === undefined) return [];
  const { directory } = first;
  const absolute = join(machine.workspaceRoot, directory);
  const locks = lockFilesIn(absolute);
  const manager = packageManagerIn(absolute) ?? packageManagerIn(machine.workspaceRoot) ?? 'npm';
  const program = await findProgramWithVersion(manager, machine);
  const neededBy = asking.map(({ project }) => project.path);
  const lockFile = posix.join(directory, locks[0]?.name ?? 'package.json');
  const absent = diagnostic(
    'package-manager-missing',
    { manager, lockFile, project: first.project.name },
    startOf(lockFile),
  );
  return [
    checkOf({ what: manager, needed: '', neededBy }, program ?? {}, program === undefined ? [absent] : []),
    checkOf(
      { what: 'lock file', needed: '', neededBy },
      { place: locks[0] && lockFile },
      locksDiagnostics(machine, locks, manager, asking),
    ),
    checkOf(
      { what: 'packages', needed: '', neededBy },
      { place: statsOf(join(absolute, 'node_modules')) && posix.join(directory, 'node_modules') },
      asking.flatMap((each) => notInstalled(each, manager, locks, absolute)).slice(0, 1),
    ),
  ];
}

function locksDiagnostics(
  { workspaceRoot }: Machine,
  locks: readonly LockFile[],
  manager: string,
  asking: readonly Asking[],
): readonly Diagnostic[] {
  const directory = asking[0]?.directory ?? '.';
  const [lock, ...others] = locks;
  const file = posix.join(directory, 'package.json');
  if (lock === undefined) return [diagnostic('lock-file-none', { file, manager, directory }, startOf(file))];
  const names = locks.map(({ name }) => name);
  const several = diagnostic(
    'lock-files-several',
    { directory, names },
    startOf(posix.join(directory, lock.name)),
  );
  const json =
    lock.manager === 'npm' ? readJson(join(workspaceRoot, directory, lock.name), MOST_LOCKED) : undefined;
  const lockFile = posix.join(directory, lock.name);
  return [
    ...(others.some((each) => each.manager !== lock.manager) ? [several] : []),
    ...(json === undefined
      ? []
      : lockProblems(
          json,
          lockFile,
          asking.map(({ project, packageJson }) => ({
            location: posix.relative(directory, project.path),
            packageJson,
          })),
        )),
  ];
}

/** Yarn may keep packages in archives, and says in `.pnp.cjs` where. */
function notInstalled(
  { project, names, directory }: Asking,
  manager: string,
  locks: readonly LockFile[],
  absolute: string,
): readonly Diagnostic[] {
  const missing = names.filter((name) => findPackage(name, project) === undefined);
  if (missing.length === 0 || statsOf(join(absolute, '.pnp.cjs')) !== undefined) return [];
  const command = manager === 'npm' && locks.length > 0 ? 'npm ci' : `${manager} install`;
  const file = posix.join(project.path, 'package.json');
  return [diagnostic('packages-not-installed', { file, names: missing, command, directory }, startOf(file))];
}
