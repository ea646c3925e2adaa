import { inputsNamed, type NamedInputs } from '../../workspace/named-inputs';
import type { Input, Inputs } from '../input';

/**
 * Whether inputs, including the named ones among them, say which packages of the lock file count; otherwise all of them
 * do.
 */
export function hasExternalDependencies(inputs: Inputs, namedInputs: NamedInputs): boolean {
  const visit = (each: Inputs, visited: ReadonlySet<string>): boolean =>
    each.some((input) => {
      if (isExternalDependencies(input)) return true;
      const name = nameOf(input);
      const named = name === undefined || visited.has(name) ? undefined : inputsNamed(name, namedInputs);
      return named !== undefined && name !== undefined && visit(named, new Set([...visited, name]));
    });
  return visit(inputs, new Set());
}

export function isExternalDependencies(input: Input): boolean {
  return typeof input !== 'string' && 'externalDependencies' in input;
}

/** What another project hashes says nothing of the packages that this one uses. */
function nameOf(input: Input): string | undefined {
  if (typeof input === 'string') return input;
  const { input: name, dependencies, projects }: Record<string, unknown> = { ...input };
  return typeof name === 'string' && dependencies === undefined && projects === undefined ? name : undefined;
}
