import { posix } from 'node:path';
import { diagnostic, findOnPath, type Diagnostic, type Position } from 'uffa';
import type { TaskContext } from '../task';
import type { InstallSchema } from './task';

/** What each package manager prints where its lock file does not fit package.json, and what brings the two together. */
const managers = {
  npm: { refusal: /`npm ci` can only install packages when/, update: 'npm install' },
  pnpm: { refusal: /ERR_PNPM_OUTDATED_LOCKFILE/, update: 'pnpm install --ignore-workspace' },
  yarn: { refusal: /Your lockfile needs to be updated|YN0028/, update: 'yarn install' },
  bun: { refusal: /lockfile had changes, but lockfile is frozen/, update: 'bun install' },
} as const;

type Manager = keyof typeof managers;

/** The diagnostic for an installation that cannot run: its package manager is not on PATH. */
export function missingManager(
  { command, lockFile }: InstallSchema,
  { project, projectName }: TaskContext,
): readonly Diagnostic[] {
  const manager = managerIn(command);
  if (manager === undefined || findOnPath(manager, process.env) !== undefined) return [];
  const args = { manager, lockFile, project: projectName };
  return [diagnostic('package-manager-missing', args, startOfLock(project.root, lockFile))];
}

/** The diagnostic for an installation that has failed, where its output says that the lock file is out of date. */
export function refusedLockFile(
  { command, lockFile }: InstallSchema,
  output: string,
  { project }: TaskContext,
): readonly Diagnostic[] {
  const manager = managerIn(command);
  if (manager === undefined || !managers[manager].refusal.test(output)) return [];
  const args = { command, lockFile, update: managers[manager].update, directory: project.root };
  return [diagnostic('lock-file-refused', args, startOfLock(project.root, lockFile))];
}

function startOfLock(root: string, lockFile: string): Position {
  return { file: posix.join(root, lockFile), line: 1, column: 1 };
}

function managerIn(command: string): Manager | undefined {
  const [program = ''] = command.split(' ');
  return Object.hasOwn(managers, program) ? (program as Manager) : undefined;
}
