import { posix } from 'node:path';
import { isWithin } from 'uffa/inference';
import { PLUGIN } from '../../plugin-name';
import { usualInputs } from '../find-build';
import { staticPrefix } from '../gradle-pattern-to-nx';
import { taskNames } from '../java-tasks';
import { configurationsOf, inputsOf, settingsOf } from '../target-settings';
import { themeConfigurations } from './build-theme';
import { javaTaskInputs } from './java-task';
import type { Producer } from './producer';
import type { TargetContext } from './target-context';

type ProducingContext = Omit<TargetContext, 'producers' | 'awaitedProducers'>;

/** The project's build, and the targets that `fromTask` names (behaviour.md 5). */
export function producersOf(context: ProducingContext): readonly Producer[] {
  const { build } = context;
  const theme = themeProducer(context);
  const known = [...(build === undefined ? [] : [build]), ...(theme === undefined ? [] : [theme])];
  const named = taskNames(context.setup).map(
    (name) => known.find(({ target }) => target === name) ?? producerNamed(name, context),
  );
  return [
    ...new Map(
      [...known, ...named].map(({ target, inputs, configurations }) => [
        target,
        { target, inputs, configurations },
      ]),
    ).values(),
  ];
}

/**
 * The targets besides that the user lets packaging wait for, if they say that they make something that is packaged: one
 * that only has to succeed, such as a test, changes no archive.
 */
export function awaitedProducersOf(context: Omit<TargetContext, 'awaitedProducers'>): readonly Producer[] {
  const { setup, workspace, options, producers, sources } = context;
  const makes = (output: string) => {
    // An option of the target says where: that may be anywhere.
    if (output.includes('{options.')) return true;
    const inWorkspace = output
      .replace('{projectRoot}', setup.project.path)
      .replace(/^\{workspaceRoot\}\/?/, '');
    const path = posix.relative(setup.project.path, staticPrefix(inWorkspace)) || '.';
    return sources.built.some((built) => isWithin(path, built) || isWithin(built, path));
  };
  const waiting = (['assemble', 'package'] as const).flatMap((kind) => {
    const setting = options.targets[kind];
    const target = setting && { ...setting, executor: `nx-liferay:${kind}`, plugin: PLUGIN };
    return target === undefined ? [] : settingsOf(target, setup, workspace);
  });
  const names = new Set(waiting.flatMap(({ dependsOn }) => dependsOn));
  for (const { target } of producers) names.delete(target);
  return [...names].sort().flatMap((name) => {
    const settings = settingsOf({ name, executor: undefined, plugin: undefined }, setup, workspace);
    if (!settings.some(({ outputs }) => outputs.some(makes))) return [];
    const inputs = inputsOf(settings, usualInputs(workspace, setup));
    return [{ target: name, inputs, configurations: configurationsOf(settings) }];
  });
}

function themeProducer(context: ProducingContext): Producer | undefined {
  const { theme } = context;
  return (
    theme && {
      ...theme,
      configurations: [...Object.keys(themeConfigurations(context)), ...theme.configurations],
    }
  );
}

function producerNamed(name: string, context: ProducingContext): Producer {
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
  };
}
