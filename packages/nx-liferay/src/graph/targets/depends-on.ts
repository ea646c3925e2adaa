import type { TargetConfiguration } from '@nx/devkit';
import { pruneTargetName } from './prune';
import type { TargetContext } from './target-context';

/**
 * The targets that have to run before packaging, because it reads their work. Where the yaml is refused whatever they
 * make, under every profile, packaging says so before anything is built.
 */
export function packagingDependsOn(context: TargetContext): Pick<TargetConfiguration, 'dependsOn'> {
  if (context.isRefused) return {};
  const { sources } = context;
  const upstreamTargets = context.upstreamTargets.map(({ target }) => target);
  // Something has to make the ignored files: if a plugin unknown to this one infers a build, it runs.
  const unseen = sources.buildOutputs.length > 0 && upstreamTargets.length === 0 ? ['build'] : [];
  const own = [...upstreamTargets.filter(isTargetName), ...unseen];
  const others = own.length > 0 || sources.outputsElsewhere.length > 0 ? buildsOfDependencies(context) : [];
  const prune = pruneTargetName(context);
  const dependsOn = [...own, ...(prune === undefined ? [] : [prune]), ...others];
  return dependsOn.length === 0 ? {} : { dependsOn };
}

/** `^build`, for each name that a build can have. */
export function buildsOfDependencies({ options }: Pick<TargetContext, 'options'>): string[] {
  const name = options.targets.build?.name ?? 'build';
  return name === 'build' ? ['^build'] : ['^build', `^${name}`];
}

/** Matches what Nx would read as something other than the name of a target of the same project. */
function isTargetName(text: string): boolean {
  return text !== '' && !/^\^|[:*!]/.test(text);
}
