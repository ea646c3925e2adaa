import type { TargetConfiguration } from '@nx/devkit';
import type { ProjectFacts } from '../facts/project-facts';
import type { ArchiveSources } from '../inputs/archive-sources';
import type { NormalizedOptions } from '../options';
import { pruneTargetName } from './prune';

/**
 * The targets that have to run before packaging, because it reads their work. Where the yaml is refused whatever they
 * make, under every profile, packaging says so before anything is built.
 */
export function packagingDependsOn(
  { setup, isRefused }: ProjectFacts,
  { sources, upstream }: ArchiveSources,
  options: NormalizedOptions,
): Pick<TargetConfiguration, 'dependsOn'> {
  if (isRefused) return {};
  const upstreamTargets = upstream.targets.map(({ target }) => target);
  // Something has to make the ignored files: if a plugin unknown to this one infers a build, it runs.
  const unseen = sources.buildOutputs.length > 0 && upstreamTargets.length === 0 ? ['build'] : [];
  const own = [...upstreamTargets.filter(isTargetName), ...unseen];
  const others = own.length > 0 || sources.outputsElsewhere.length > 0 ? buildsOfDependencies(options) : [];
  const prune = pruneTargetName(setup, options);
  const dependsOn = [...own, ...(prune === undefined ? [] : [prune]), ...others];
  return dependsOn.length === 0 ? {} : { dependsOn };
}

/** `^build`, for each name that a build can have. */
export function buildsOfDependencies({ targets }: NormalizedOptions): string[] {
  const name = targets.build?.name ?? 'build';
  return name === 'build' ? ['^build'] : ['^build', `^${name}`];
}

/** Matches what Nx would read as something other than the name of a target of the same project. */
function isTargetName(text: string): boolean {
  return text !== '' && !/^\^|[:*!]/.test(text);
}
