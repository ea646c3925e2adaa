import { posix } from 'node:path';
import { buildDirectoryName, isWithin } from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import { outputDirectories } from '../find-build';
import { mayMake } from './producer';
import type { TargetContext } from './target-context';

/** What the targets make whose work a project packages, and its own packaging. */
export interface TargetsWork {
  /** Whether something at a path, relative to the workspace root, is known to be their work. */
  readonly isMade: (path: string) => boolean;
  /** Whether all of them say what they make. Otherwise whatever git ignores may be their work. */
  readonly isKnown: boolean;
}

export function targetsWork({
  setup: { project },
  build,
  theme,
  sources,
  producers,
  awaitedProducers,
}: Omit<TargetContext, 'unhashed'>): TargetsWork {
  const known = new Set([
    ...(build?.owner === 'this-plugin' ? [build.target] : []),
    ...(theme === undefined ? [] : [theme.target]),
  ]);
  const makers = [...producers, ...awaitedProducers].filter(({ target }) => !known.has(target));
  const inProject = (path: string) => posix.join(project.path, path);
  const directories = [
    ...[...outputDirectories(build, theme), ...sources.built].map(inProject),
    ...sources.builtElsewhere,
  ];
  const outputs = makers.flatMap((maker) => maker.outputs);
  const ownOutput = pathIn(project.path, `build/${buildDirectoryName()}`);
  const archives = pathIn(project.path, `dist/${project.name}`);
  const isArchive = (path: string) => path.startsWith(archives) && path.endsWith('.zip');
  return {
    isMade: (path) =>
      directories.some((directory) => isWithin(path, directory)) ||
      path.startsWith(ownOutput) ||
      isArchive(path) ||
      outputs.some((output) => mayMake(output, path, project)),
    isKnown: makers.every((maker) => maker.outputs.length > 0),
  };
}
