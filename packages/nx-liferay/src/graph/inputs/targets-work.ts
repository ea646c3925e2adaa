import { posix } from 'node:path';
import { buildDirectoryName, isWithin, type Project } from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import { outputDirectories } from '../facts/find-build';
import type { ProjectBuilds } from '../facts/project-builds';
import type { Sources } from './sources';
import type { Upstream } from './upstream';
import { mayMake } from './upstream-target';

/** What the targets make whose work a project packages, and its own packaging. */
export interface TargetsWork {
  /** Whether something at a path, relative to the workspace root, is known to be their work. */
  readonly isMade: (path: string) => boolean;
  /** Whether all of them say what they make. Otherwise whatever git ignores may be their work. */
  readonly isKnown: boolean;
}

export function targetsWork(
  project: Project,
  { build, theme }: ProjectBuilds,
  sources: Sources,
  { targets, userDependsOn }: Upstream,
): TargetsWork {
  const known = new Set([
    ...(build?.owner === 'this-plugin' ? [build.target] : []),
    ...(theme === undefined ? [] : [theme.target]),
  ]);
  const upstream = [...targets, ...userDependsOn].filter(({ target }) => !known.has(target));
  const inProject = (path: string) => posix.join(project.path, path);
  const directories = [
    ...[...outputDirectories(build, theme), ...sources.buildOutputs].map(inProject),
    ...sources.outputsElsewhere,
  ];
  const outputs = upstream.flatMap((maker) => maker.outputs);
  const ownOutput = pathIn(project.path, `build/${buildDirectoryName()}`);
  const archives = pathIn(project.path, `dist/${project.name}`);
  const isArchive = (path: string) => path.startsWith(archives) && path.endsWith('.zip');
  return {
    isMade: (path) =>
      directories.some((directory) => isWithin(path, directory)) ||
      path.startsWith(ownOutput) ||
      isArchive(path) ||
      outputs.some((output) => mayMake(output, path, project)),
    isKnown: upstream.every((maker) => maker.outputs.length > 0),
  };
}
