import type { TargetConfiguration } from '@nx/devkit';

export type Inputs = NonNullable<TargetConfiguration['inputs']>;

export type Input = Inputs[number];

/** Each input once, in the order in which they were first named, so that targets do not change from run to run. */
export function distinct(inputs: Inputs): Inputs {
  const seen = new Set<string>();
  return inputs.filter((input) => seen.size !== seen.add(inputText(input)).size);
}

/** An input of a task as one of a task that waits for it: what is made before both is a step further away. */
export function asTransitiveInput(input: Input): Input {
  return typeof input !== 'string' && 'dependentTasksOutputFiles' in input
    ? { ...input, transitive: true }
    : input;
}

/** A key that is the same for equal inputs. */
export function inputText(input: Input): string {
  return typeof input === 'string' ? input : JSON.stringify(input);
}
