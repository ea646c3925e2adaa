import { posix } from 'node:path';
import type { ProjectConfiguration, TargetConfiguration, TargetDependencyConfig } from '@nx/devkit';
import type { WhyUnhashed } from 'uffa';
import { compileShellGlob, isWithin } from 'uffa/inference';
import { hasExternalDependencies } from '../graph/inputs/has-external-dependencies';
import { targetOutputs } from '../graph/facts/target-outputs';
import { hashedFiles } from './hashed-files';
import { realPaths } from './real-paths';
import type { ProjectAt, TaskContext } from './task';

/**
 * Which files Nx does not hash for a task that it caches: those that it ignores, unless a target that the task waits
 * for makes them; those of another project within this one; and those that a link leads to. It does not enter a linked
 * directory, and its daemon does not hear of what a linked file leads to. Both are seen where an input of the target
 * takes that in.
 */
export function unhashedFiles({ caching, ...context }: TaskContext): { readonly whyUnhashed?: WhyUnhashed } {
  if (caching === undefined) return {};
  const { target, isIgnored, projectAt } = caching;
  const { project, workspaceRoot } = context;
  const isMade = madeFiles(target, context, projectAt);
  const isForeign = (path: string) => ownerOf(path, projectAt) !== project;
  const isHashed = hashedFiles(target, project, (path) => !isForeign(path));
  const realPath = realPaths(workspaceRoot);
  const whyUnhashed: WhyUnhashed = (source) => {
    if (isMade(source)) return undefined;
    const real = realPath(source);
    if (isInstalled(source)) {
      if (!isInstalled(real)) return 'link';
      return hasExternalDependencies(target.inputs ?? [], project.namedInputs ?? {}) ? 'ignored' : undefined;
    }
    if (isIgnored(source)) return 'ignored';
    if (real !== source) return isMade(real) || (!isIgnored(real) && isHashed(real)) ? undefined : 'link';
    return isWithin(source, project.root) && isForeign(source) && !isHashed(source) ? 'project' : undefined;
  };
  return { whyUnhashed };
}

/** Whether a file is installed: the packages of the lock file stand for it, if a target hashes them. */
function isInstalled(path: string): boolean {
  return path.split('/').includes('node_modules');
}

/** The project that a file belongs to: the nearest above it. */
function ownerOf(path: string, projectAt: ProjectAt): ProjectConfiguration | undefined {
  const directory = posix.dirname(path);
  return projectAt(directory) ?? (directory === '.' ? undefined : ownerOf(directory, projectAt));
}

/** Whether a file is the work of a task that this one waits for, whose inputs are hashed in its place. */
function madeFiles(
  { dependsOn = [] }: TargetConfiguration,
  { project, projectName }: Pick<TaskContext, 'project' | 'projectName'>,
  projectAt: ProjectAt,
): (source: string) => boolean {
  const names = dependsOn.map((each) => (typeof each === 'string' ? each : each.target));
  const own = names.filter((name) => project.targets?.[name] !== undefined);
  // A target that is not cached writes its files on every run, wherever in the project they are.
  const runsAlways = own.some((name) => project.targets?.[name]?.cache !== true);
  const outputs = targetOutputs({ project, projectName });
  // One that calls the whole workspace its output says nothing.
  const patterns = own.flatMap((name) => outputs[name] ?? []).filter((pattern) => pattern !== '.');
  const isOutput = patterns.map(outputTest);
  const ofOthers = dependsOn.flatMap(targetOfOthers);
  const mayMake = (owner: ProjectConfiguration | undefined) => {
    const targets = Object.keys(owner?.targets ?? {});
    return ofOthers.some((name) => targets.some((each) => each === name || compileShellGlob(name)(each)));
  };
  return (source) =>
    isOutput.some((matches) => matches(source)) ||
    (isWithin(source, project.root) ? runsAlways : mayMake(ownerOf(source, projectAt)));
}

/** The target of other projects that a dependency names. */
function targetOfOthers(dependency: string | TargetDependencyConfig): readonly string[] {
  if (typeof dependency !== 'string') return [dependency.target];
  const [, target] = /^(?:\^|[^:]+:)(.+)$/.exec(dependency) ?? [];
  return target === undefined ? [] : [target];
}

function outputTest(pattern: string): (source: string) => boolean {
  const matches = compileShellGlob(pattern, 'matched');
  return (source) => isWithin(source, pattern) || matches(source);
}
