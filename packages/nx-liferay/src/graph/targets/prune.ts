import type { TargetConfiguration } from '@nx/devkit';
import { posix } from 'node:path';
import { PLUGIN } from '../../plugin-name';
import { usualInputs } from '../facts/find-build';
import type { Inputs } from '../input';
import { uffaExternalDependencies } from '../packager-node';
import { inputsOf, settingsOf } from '../facts/target-settings';
import { targetMetadata } from './metadata';
import { canBeKept } from '../inputs/outputs';
import type { TargetContext } from './target-context';

const DIRECTORY = 'build/pruned';

type PruningContext = Pick<TargetContext, 'options' | 'setup'>;

/**
 * The name of the target that prunes package.json and the lock file; undefined where it is not asked for
 * (docs/microservices.md).
 */
export function pruneTargetName({ options, setup }: PruningContext): string | undefined {
  const { nodePackage, hasDockerfile } = setup;
  if (nodePackage === undefined) return undefined;
  const isWanted = nodePackage.asksForPruning || (options.pruned === 'all' && hasDockerfile);
  return isWanted ? options.targets.prune?.name : undefined;
}

/** Writes a package.json and a package-lock.json with what a Node service needs at run time. */
export function pruneTarget(name: string, context: TargetContext): TargetConfiguration {
  return {
    executor: 'nx-liferay:prune',
    cache: canBeKept(context.setup.project),
    inputs: pruneInputs(context),
    outputs: [`{projectRoot}/${DIRECTORY}`],
    options: { output: DIRECTORY },
    metadata: targetMetadata(
      'Writes package.json and package-lock.json with what the service needs at run time.',
      name,
      context,
    ),
  };
}

/** The lock file, and what may import a package: all that a build reads. */
export function pruneInputs({
  setup,
  workspace,
  options,
}: Pick<TargetContext, 'options' | 'setup' | 'workspace'>): Inputs {
  const setting = options.targets.prune ?? { name: 'prune' };
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
export function prunedFiles(context: PruningContext): Readonly<Record<string, string>> {
  if (pruneTargetName(context) === undefined) return {};
  const names = ['package.json', 'package-lock.json'];
  const { path } = context.setup.project;
  return Object.fromEntries(names.map((name) => [name, posix.join(path, DIRECTORY, name)]));
}
