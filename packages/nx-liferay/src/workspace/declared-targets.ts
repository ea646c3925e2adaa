import { isObject, type JsonObject } from './read-json';

/** A target that the user wrote. */
export interface DeclaredTarget {
  readonly name: string;
  /** Whether it says how it runs, so that this is settled; else it changes what a plugin infers. */
  readonly kind: 'whole' | 'change';
  readonly inputs: readonly unknown[] | undefined;
}

/** The targets in `targets` of a project.json or of package.json's `nx`. */
export function declaredTargets(json: JsonObject | undefined): readonly DeclaredTarget[] {
  const targets = json?.['targets'];
  return Object.entries(isObject(targets) ? targets : {}).flatMap(([name, target]) => {
    if (!isObject(target)) return [];
    const { executor, command, inputs } = target;
    const kind = executor === undefined && command === undefined ? 'change' : 'whole';
    return [{ name, kind, inputs: Array.isArray(inputs) ? inputs : undefined }];
  });
}
