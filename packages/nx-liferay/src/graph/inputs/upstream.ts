import { posix } from 'node:path';
import { PLUGIN } from '../../plugin-name';
import { usualInputs } from '../facts/find-build';
import { taskNames, type JavaTask } from '../facts/java-tasks';
import { configurationsOf, inputsOf, outputsOf, settingsOf } from '../facts/target-settings';
import type { ThemeBuild } from '../facts/find-theme';
import type { ProjectBuilds } from '../facts/project-builds';
import type { ProjectSetup } from '../facts/project-setup';
import { themeConfigurations } from '../facts/theme-configurations';
import type { Workspace } from '../facts/workspace';
import type { NormalizedOptions } from '../options';
import { buildsElsewhere, type BuildsElsewhere } from './builds-elsewhere';
import { javaTaskInputs } from './java-task-inputs';
import type { Sources } from './sources';
import { mayMake, type UpstreamTarget } from './upstream-target';

/** Whose work a project packages. */
export interface Upstream {
  /** The project's build, and the targets that `fromTask` names. */
  readonly targets: readonly UpstreamTarget[];
  /** Further targets that the user lets packaging wait for. */
  readonly userDependsOn: readonly UpstreamTarget[];
  readonly elsewhere: BuildsElsewhere;
}

export function findUpstream(
  setup: ProjectSetup,
  builds: ProjectBuilds,
  sources: Sources,
  workspace: Workspace,
  options: NormalizedOptions,
): Upstream {
  const targets = upstreamTargets(setup, builds, workspace);
  return {
    targets,
    userDependsOn: userDependsOn(setup, targets, sources, workspace, options),
    elsewhere: buildsElsewhere(sources, workspace, options),
  };
}

/** The project's build, and the targets that `fromTask` names (behaviour.md 5). */
function upstreamTargets(
  setup: ProjectSetup,
  { build, theme, javaTasks }: ProjectBuilds,
  workspace: Workspace,
): readonly UpstreamTarget[] {
  const known = [
    ...(build === undefined ? [] : [build]),
    ...(theme === undefined ? [] : [themeTarget(theme, setup)]),
  ];
  const named = taskNames(setup).map(
    (name) =>
      known.find(({ target }) => target === name) ?? targetNamed(name, setup, javaTasks.tasks, workspace),
  );
  return [
    ...new Map(
      [...known, ...named].map(({ target, inputs, configurations, outputs }) => [
        target,
        { target, inputs, configurations, outputs },
      ]),
    ).values(),
  ];
}

/**
 * The targets besides that the user lets packaging wait for, if they say that they make something that is packaged: one
 * that only has to succeed, such as a test, changes no archive.
 */
function userDependsOn(
  setup: ProjectSetup,
  upstream: readonly UpstreamTarget[],
  sources: Sources,
  workspace: Workspace,
  options: NormalizedOptions,
): readonly UpstreamTarget[] {
  const built = [
    ...sources.buildOutputs.map((path) => posix.join(setup.project.path, path)),
    ...sources.outputsElsewhere,
  ];
  if (built.length === 0) return [];
  const makes = (output: string) => built.some((path) => mayMake(output, path, setup.project));
  const waiting = (['assemble', 'package'] as const).flatMap((kind) => {
    const setting = options.targets[kind];
    const target = setting && { ...setting, executor: `nx-liferay:${kind}`, plugin: PLUGIN };
    return target === undefined ? [] : settingsOf(target, setup, workspace);
  });
  const names = new Set(waiting.flatMap(({ dependsOn }) => dependsOn));
  for (const { target } of upstream) names.delete(target);
  return [...names].sort().flatMap((name) => {
    const settings = settingsOf({ name, executor: undefined, plugin: undefined }, setup, workspace);
    if (!settings.some(({ outputs }) => outputs.some(makes))) return [];
    const inputs = inputsOf(settings, usualInputs(workspace, setup));
    return [
      { target: name, inputs, configurations: configurationsOf(settings), outputs: outputsOf(settings) },
    ];
  });
}

function themeTarget(theme: ThemeBuild, setup: ProjectSetup): UpstreamTarget {
  return {
    ...theme,
    configurations: [...Object.keys(themeConfigurations(setup)), ...theme.configurations],
    outputs: [],
  };
}

function targetNamed(
  name: string,
  setup: ProjectSetup,
  javaTasks: readonly JavaTask[],
  workspace: Workspace,
): UpstreamTarget {
  const task = javaTasks.find((each) => each.name === name);
  const target =
    task === undefined
      ? { name, executor: undefined, plugin: undefined }
      : { name: task.target, executor: `nx-liferay:${task.tool}`, plugin: PLUGIN };
  const settings = settingsOf(target, setup, workspace);
  const inferred =
    task === undefined ? usualInputs(workspace, setup) : javaTaskInputs(task, setup.project, workspace);
  return {
    target: target.name,
    inputs: inputsOf(settings, inferred),
    configurations: configurationsOf(settings),
    outputs: outputsOf(settings),
  };
}
