import type { NxJsonConfiguration } from '@nx/devkit';
import { isObject, type JsonObject } from './read-json';

export type NamedInputs = NonNullable<NxJsonConfiguration['namedInputs']>;

type Inputs = NamedInputs[string];

/** The named inputs of a project's own files; of two with the same name, the last one counts. */
export function namedInputsOf(files: readonly (JsonObject | undefined)[]): NamedInputs {
  const all = files.flatMap((json) => {
    const named = json?.['namedInputs'];
    return isObject(named) ? Object.entries(named) : [];
  });
  return Object.fromEntries(all.flatMap(([name, inputs]) => (isInputs(inputs) ? [[name, inputs]] : [])));
}

/** What a name stands for: `toString` and `__proto__` are names like others. */
export function inputsNamed(name: string, namedInputs: NamedInputs): Inputs | undefined {
  return Object.hasOwn(namedInputs, name) ? namedInputs[name] : undefined;
}

function isInputs(value: unknown): value is Inputs {
  return Array.isArray(value) && value.every((input) => typeof input === 'string' || isObject(input));
}
