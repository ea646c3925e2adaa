import type { TargetConfiguration } from '@nx/devkit';
import type { Project } from 'uffa/inference';
import { targetSettings, type TargetSettings } from '../../workspace/declared-targets';
import { isObject } from '../../workspace/read-json';
import { targetDefaults } from '../../workspace/target-defaults';
import type { Workspace } from './workspace';
import type { Input, Inputs } from '../input';
import type { ProjectSetup } from './project-setup';

/** A target as it is inferred. */
export interface InferredTarget {
  readonly name: string;
  /** Undefined where only the plugin that infers it knows. */
  readonly executor: string | undefined;
  readonly plugin: string | undefined;
  /** What the options of this plugin change of it. */
  readonly override?: Partial<TargetConfiguration>;
}

/** What is known of the project that has it. */
export interface TargetOwner extends Pick<ProjectSetup, 'declared' | 'givenName' | 'tags'> {
  readonly project: Pick<Project, 'name' | 'path'>;
}

/**
 * Everything that is said about a target besides what is inferred, in ascending precedence: the options of this plugin,
 * `targetDefaults` of nx.json, then package.json or project.json.
 */
export function settingsOf(
  { name, executor, plugin, override }: InferredTarget,
  { declared, givenName, project, tags }: TargetOwner,
  workspace: Pick<Workspace, 'targetDefaults'>,
): readonly TargetSettings[] {
  const own = declared.filter((each) => each.name === name);
  const changes = override === undefined || Object.keys(override).length === 0 ? [] : [override];
  const isWhole = own.some(({ kind }) => kind === 'whole');
  const defaults = targetDefaults(workspace.targetDefaults, {
    name,
    executor: own.find((each) => each.executor !== undefined)?.executor ?? executor,
    plugin: isWhole ? undefined : plugin,
    project: { name: givenName ?? project.name, path: project.path, tags },
  });
  return [...changes.map((change) => targetSettings({ ...change })), ...defaults, ...own];
}

/** The inputs of a target, as far as another target can have them too; `...` stands for those known so far. */
export function inputsOf(settings: readonly TargetSettings[], inferred: Inputs): Inputs {
  return settings.reduce<Inputs>(
    (known, { inputs }) =>
      inputs === undefined
        ? known
        : inputs
            .filter((input): input is Input => typeof input === 'string' || isObject(input))
            .flatMap((input) => (input === '...' ? known : [input])),
    inferred,
  );
}

/** The names of all configurations of a target. */
export function configurationsOf(settings: readonly TargetSettings[]): readonly string[] {
  return [...new Set(settings.flatMap(({ configurations }) => configurations))];
}

/** What a target makes, as it is written. */
export function outputsOf(settings: readonly TargetSettings[]): readonly string[] {
  return settings.flatMap(({ outputs }) => outputs);
}
