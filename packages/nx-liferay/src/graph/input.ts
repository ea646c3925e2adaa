import type { TargetConfiguration } from '@nx/devkit';

export type Inputs = NonNullable<TargetConfiguration['inputs']>;

export type Input = Inputs[number];

/** Each input once, in the order in which they were first named, so that targets do not change from run to run. */
export function distinct(inputs: Inputs): Inputs {
  return [...new Map(inputs.map((input) => [inputText(input), input])).values()];
}

/** A key that is the same for equal inputs. */
export function inputText(input: Input): string {
  return typeof input === 'string' ? input : JSON.stringify(input);
}
