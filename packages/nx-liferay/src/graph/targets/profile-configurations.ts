import type { TargetConfiguration } from '@nx/devkit';
import type { ProjectSetup } from '../facts/project-setup';
import type { Upstream } from '../inputs/upstream';

/** A configuration for each profile of the project: `-c dev` is client-extension.dev.yaml (behaviour.md 4). */
export function profileConfigurations({
  manifests: [{ profiles }],
}: Pick<ProjectSetup, 'manifests'>): Pick<TargetConfiguration, 'configurations'> {
  if (profiles.length === 0) return {};
  return { configurations: Object.fromEntries(profiles.map((profile) => [profile, { profile }])) };
}

/**
 * The same for packaging, with the configurations of the targets whose work is packaged: Nx hands a configuration down
 * to these, and hashes it only for the tasks that have it. So an archive of what is built for production is not taken
 * for another.
 */
export function packagingConfigurations(
  setup: Pick<ProjectSetup, 'manifests'>,
  { targets, userDependsOn, elsewhere }: Upstream,
): Pick<TargetConfiguration, 'configurations'> {
  const { configurations: profiles } = profileConfigurations(setup);
  const names = [...targets, ...userDependsOn, elsewhere].flatMap((each) => each.configurations);
  if (names.length === 0) return profiles === undefined ? {} : { configurations: profiles };
  const ofProducers = Object.fromEntries(names.map((name) => [name, {}] as const));
  return { configurations: { ...ofProducers, ...profiles } };
}
