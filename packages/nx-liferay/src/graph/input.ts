import type { TargetConfiguration } from '@nx/devkit';

export type Inputs = NonNullable<TargetConfiguration['inputs']>;

export type Input = Inputs[number];

/** Each input once, in the order in which they were first named: what Nx hashes must not depend on chance. */
export function distinct(inputs: Inputs): Inputs {
  return [...new Map(inputs.map((input) => [inputText(input), input])).values()];
}

/** What tells one input from another. */
export function inputText(input: Input): string {
  return typeof input === 'string' ? input : JSON.stringify(input);
}
