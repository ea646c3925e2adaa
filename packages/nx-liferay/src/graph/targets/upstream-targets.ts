import { posix } from 'node:path';
import { PLUGIN } from '../../plugin-name';
import { usualInputs } from '../facts/find-build';
import { taskNames } from '../facts/java-tasks';
import { configurationsOf, inputsOf, outputsOf, settingsOf } from '../facts/target-settings';
import { themeConfigurations } from './build-theme';
import { javaTaskInputs } from './java-task';
import { mayMake, type UpstreamTarget } from '../inputs/upstream-target';
import type { TargetContext } from './target-context';

type UpstreamContext = Omit<TargetContext, 'upstreamTargets' | 'userDependsOn' | 'unhashed'>;

/** The project's build, and the targets that `fromTask` names (behaviour.md 5). */
export function upstreamTargetsOf(context: UpstreamContext): readonly UpstreamTarget[] {
  const { build } = context;
  const theme = themeTarget(context);
  const known = [...(build === undefined ? [] : [build]), ...(theme === undefined ? [] : [theme])];
  const named = taskNames(context.setup).map(
    (name) => known.find(({ target }) => target === name) ?? targetNamed(name, context),
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
export function userDependsOnOf(
  context: Omit<TargetContext, 'userDependsOn' | 'unhashed'>,
): readonly UpstreamTarget[] {
  const { setup, workspace, options, upstreamTargets, sources } = context;
  const built = [
    ...sources.buildOutputs.map((path) => posix.join(setup.project.path, path)),
    ...sources.outputsElsewhere,
  ];
  const makes = (output: string) => built.some((path) => mayMake(output, path, setup.project));
  const waiting = (['assemble', 'package'] as const).flatMap((kind) => {
    const setting = options.targets[kind];
    const target = setting && { ...setting, executor: `nx-liferay:${kind}`, plugin: PLUGIN };
    return target === undefined ? [] : settingsOf(target, setup, workspace);
  });
  const names = new Set(waiting.flatMap(({ dependsOn }) => dependsOn));
  for (const { target } of upstreamTargets) names.delete(target);
  return [...names].sort().flatMap((name) => {
    const settings = settingsOf({ name, executor: undefined, plugin: undefined }, setup, workspace);
    if (!settings.some(({ outputs }) => outputs.some(makes))) return [];
    const inputs = inputsOf(settings, usualInputs(workspace, setup));
    return [
      { target: name, inputs, configurations: configurationsOf(settings), outputs: outputsOf(settings) },
    ];
  });
}

function themeTarget(context: UpstreamContext): UpstreamTarget | undefined {
  const { theme } = context;
  return (
    theme && {
      ...theme,
      configurations: [...Object.keys(themeConfigurations(context)), ...theme.configurations],
      outputs: [],
    }
  );
}

function targetNamed(name: string, context: UpstreamContext): UpstreamTarget {
  const { setup, workspace, javaTasks } = context;
  const task = javaTasks.tasks.find((each) => each.name === name);
  const target =
    task === undefined
      ? { name, executor: undefined, plugin: undefined }
      : { name: task.target, executor: `nx-liferay:${task.tool}`, plugin: PLUGIN };
  const settings = settingsOf(target, setup, workspace);
  const inferred = task === undefined ? usualInputs(workspace, setup) : javaTaskInputs(task, context);
  return {
    target: target.name,
    inputs: inputsOf(settings, inferred),
    configurations: configurationsOf(settings),
    outputs: outputsOf(settings),
  };
}
