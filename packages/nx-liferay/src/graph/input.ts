import type { TargetConfiguration } from '@nx/devkit';

export type Inputs = NonNullable<TargetConfiguration['inputs']>;

export type Input = Inputs[number];

/** Each input once, in the order in which they were first named: what Nx hashes must not depend on chance. */
export function distinct(inputs: Inputs): Inputs {
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()];
}
