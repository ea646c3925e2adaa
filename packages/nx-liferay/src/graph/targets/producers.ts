import { inputsOf, usualInputs } from '../find-build';
import type { Inputs } from '../input';
import { taskNames } from '../java-tasks';
import { javaTaskInputs } from './java-task';
import type { TargetContext } from './target-context';

type ProducingContext = Omit<TargetContext, 'producers'>;

/** A target of the same project whose work is packaged. */
export interface Producer {
  readonly target: string;
  readonly inputs: Inputs;
}

/** The project's build, and the targets that `fromTask` names (behaviour.md 5). */
export function producersOf(context: ProducingContext): readonly Producer[] {
  const { build, theme } = context;
  const named = taskNames(context.setup).map((name) => producerNamed(name, context));
  const all = [...(build === undefined ? [] : [build]), ...(theme === undefined ? [] : [theme]), ...named];
  return [...new Map(all.map(({ target, inputs }) => [target, { target, inputs }])).values()];
}

function producerNamed(name: string, context: ProducingContext): Producer {
  const { setup, workspace, build, javaTasks } = context;
  if (name === build?.target) return build;
  const task = javaTasks.tasks.find((each) => each.name === name);
  const target = task?.target ?? name;
  const inferred = task === undefined ? usualInputs(workspace, setup) : javaTaskInputs(task, context);
  return { target, inputs: inputsOf(target, setup, inferred) };
}
