import { realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { TargetConfiguration } from '@nx/devkit';
import { minimatch } from 'minimatch';
import type { Unseen } from 'uffa';
import type { TaskContext } from './task';
import { targetOutputs } from './target-outputs';

/**
 * Which files Nx does not hash for a task that it caches: those that it ignores, unless a target that the task waits
 * for makes them; and those in a linked directory, which it does not enter. It does follow a link to a file.
 */
export function unseenFiles({ caching, ...context }: TaskContext): { readonly unseen?: Unseen } {
  if (caching === undefined) return {};
  const isMade = madeFiles(caching.target, context);
  const isLinked = linkedDirectories(context.workspaceRoot);
  const unseen: Unseen = (source) => {
    if (isMade(source)) return undefined;
    if (source.split('/').includes('node_modules'))
      return hashesPackages(caching.target) ? undefined : 'ignored';
    if (caching.isIgnored(source)) return 'ignored';
    return isLinked(posix.dirname(source)) ? 'link' : undefined;
  };
  return { unseen };
}

/** Whether a target hashes the packages of the lock file, which say what is in `node_modules`. */
function hashesPackages({ inputs = [] }: TargetConfiguration): boolean {
  return !inputs.some((input) => typeof input !== 'string' && 'externalDependencies' in input);
}

/** Whether a file is the work of a task that this one waits for, whose inputs are hashed in its place. */
function madeFiles(
  { dependsOn = [] }: TargetConfiguration,
  { project, projectName }: Pick<TaskContext, 'project' | 'projectName'>,
): (source: string) => boolean {
  const names = dependsOn.map((each) => (typeof each === 'string' ? each : each.target));
  const own = names.filter((name) => project.targets?.[name] !== undefined);
  // A target that is not cached writes its files on every run, wherever they are.
  const runsAlways = own.some((name) => project.targets?.[name]?.cache !== true);
  const outputs = targetOutputs({ project, projectName });
  const patterns = own.flatMap((name) => outputs[name] ?? []);
  const waitsForOthers = dependsOn.some((each) => typeof each !== 'string' || each.startsWith('^'));
  return (source) =>
    project.root === '.' || source.startsWith(`${project.root}/`)
      ? runsAlways || patterns.some((pattern) => isOutput(source, pattern))
      : waitsForOthers;
}

function isOutput(source: string, pattern: string): boolean {
  return source.startsWith(`${pattern}/`) || minimatch(source, pattern, { dot: true });
}

/** Whether the way to a directory leads through a symbolic link. */
function linkedDirectories(workspaceRoot: string): (directory: string) => boolean {
  const known = new Map<string, boolean>();
  const realRoot = realpathSync.native(workspaceRoot);
  return (directory) => {
    const found = known.get(directory);
    if (found !== undefined) return found;
    const isLinked = realpathSync.native(join(workspaceRoot, directory)) !== join(realRoot, directory);
    known.set(directory, isLinked);
    return isLinked;
  };
}
