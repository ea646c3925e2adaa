import type { TargetConfiguration } from '@nx/devkit';
import { posix } from 'node:path';
import { PLUGIN } from '../../plugin-name';
import { usualInputs } from '../facts/find-build';
import type { NamedSetup } from '../facts/project-names';
import type { ProjectSetup } from '../facts/project-setup';
import { inputsOf, settingsOf } from '../facts/target-settings';
import type { Workspace } from '../facts/workspace';
import type { Inputs } from '../input';
import { canBeKept } from '../inputs/outputs';
import type { NormalizedOptions } from '../options';
import { uffaExternalDependencies } from '../packager-node';
import { targetMetadata } from './metadata';

const DIRECTORY = 'build/pruned';

/**
 * The name of the target that prunes package.json and the lock file; undefined where it is not asked for
 * (docs/microservices.md).
 */
export function pruneTargetName(
  { nodePackage, hasDockerfile }: ProjectSetup,
  { pruned, targets }: NormalizedOptions,
): string | undefined {
  if (nodePackage === undefined) return undefined;
  const isWanted = nodePackage.asksForPruning || (pruned === 'all' && hasDockerfile);
  return isWanted ? targets.prune?.name : undefined;
}

/** Writes a package.json and a package-lock.json with what a Node service needs at run time. */
export function pruneTarget(
  name: string,
  setup: NamedSetup,
  workspace: Workspace,
  options: NormalizedOptions,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:prune',
    cache: canBeKept(setup.project),
    inputs: pruneInputs(setup, workspace, options),
    outputs: [`{projectRoot}/${DIRECTORY}`],
    options: { output: DIRECTORY },
    metadata: targetMetadata(
      'Writes package.json and package-lock.json with what the service needs at run time.',
      name,
      setup,
    ),
  };
}

/** The lock file, and what may import a package: all that a build reads. */
export function pruneInputs(
  setup: ProjectSetup,
  workspace: Workspace,
  { targets }: NormalizedOptions,
): Inputs {
  const setting = targets.prune ?? { name: 'prune' };
  const target = { executor: 'nx-liferay:prune', plugin: PLUGIN, ...setting };
  const lockFile = setup.lockFile === undefined ? '{workspaceRoot}/package-lock.json' : undefined;
  const inferred = [
    ...usualInputs(workspace, setup).filter((input) => typeof input === 'string'),
    '{projectRoot}/package.json',
    '{workspaceRoot}/package.json',
    lockFile ?? `{projectRoot}/${setup.lockFile?.name ?? 'package-lock.json'}`,
    uffaExternalDependencies,
  ];
  return inputsOf(settingsOf(target, setup, workspace), inferred);
}

/** The files that packaging puts into the archive in place of the project's own, by the archive's paths. */
export function prunedFiles(
  setup: ProjectSetup,
  options: NormalizedOptions,
): Readonly<Record<string, string>> {
  if (pruneTargetName(setup, options) === undefined) return {};
  const names = ['package.json', 'package-lock.json'];
  const { path } = setup.project;
  return Object.fromEntries(names.map((name) => [name, posix.join(path, DIRECTORY, name)]));
}
