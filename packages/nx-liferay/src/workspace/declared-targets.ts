import { isObject, type JsonObject } from './read-json';

/** What a user says of a target that counts for what packages its work. */
export interface TargetSettings {
  /** As they are written: `...` stands for what is known of the target besides. */
  readonly inputs: readonly unknown[] | undefined;
  /** The names of its configurations. */
  readonly configurations: readonly string[];
  /** The targets of the same project that it waits for. */
  readonly dependsOn: readonly string[];
  /** As they are written. */
  readonly outputs: readonly string[];
}

/** A target that the user wrote. */
export interface DeclaredTarget extends TargetSettings {
  readonly name: string;
  /** Whether it says how it runs, so that this is settled; else it changes what a plugin infers. */
  readonly kind: 'whole' | 'change';
  readonly executor: string | undefined;
}

/** The targets in `targets` of a project.json or of package.json's `nx`. */
export function declaredTargets(json: JsonObject | undefined): readonly DeclaredTarget[] {
  const targets = json?.['targets'];
  return Object.entries(isObject(targets) ? targets : {}).flatMap(([name, target]) => {
    if (!isObject(target)) return [];
    const { executor, command } = target;
    const kind = executor === undefined && command === undefined ? 'change' : 'whole';
    return [{ name, kind, executor: executorOf(target), ...targetSettings(target) }];
  });
}

/** The tags in a project.json or in package.json's `nx`. */
export function tagsOf(json: JsonObject | undefined): readonly string[] {
  const tags = json?.['tags'];
  return Array.isArray(tags) ? tags.filter((each) => typeof each === 'string') : [];
}

export function targetSettings({ inputs, configurations, dependsOn, outputs }: JsonObject): TargetSettings {
  return {
    inputs: Array.isArray(inputs) ? inputs : undefined,
    configurations: isObject(configurations) ? Object.keys(configurations) : [],
    dependsOn: Array.isArray(dependsOn) ? dependsOn.flatMap(ownTarget) : [],
    outputs: Array.isArray(outputs) ? outputs.filter((each) => typeof each === 'string') : [],
  };
}

/** The name in a dependency on a target of the same project; none of another's. */
function ownTarget(dependency: unknown): readonly string[] {
  const {
    target,
    projects = 'self',
    dependencies,
  } = isObject(dependency) ? dependency : { target: dependency };
  const isOwn = projects === 'self' && dependencies !== true;
  return isOwn && typeof target === 'string' && !target.startsWith('^') ? [target] : [];
}

/** A `command` beside no executor is short for Nx's own. */
function executorOf({ executor, command }: JsonObject): string | undefined {
  if (typeof executor === 'string') return executor;
  return command === undefined ? undefined : 'nx:run-commands';
}
