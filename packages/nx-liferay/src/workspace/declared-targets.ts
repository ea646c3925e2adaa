import { isObject, type JsonObject } from './read-json';

/** A target that the user wrote: how it runs is settled, whatever a plugin infers. */
export interface DeclaredTarget {
  readonly name: string;
  readonly inputs: readonly unknown[] | undefined;
}

/** The targets in `targets` of a project.json or of package.json's `nx` that say how they run. */
export function declaredTargets(json: JsonObject | undefined): readonly DeclaredTarget[] {
  const targets = json?.['targets'];
  return Object.entries(isObject(targets) ? targets : {}).flatMap(([name, target]) => {
    if (!isObject(target)) return [];
    const { executor, command, inputs } = target;
    if (executor === undefined && command === undefined) return [];
    return [{ name, inputs: Array.isArray(inputs) ? inputs : undefined }];
  });
}
