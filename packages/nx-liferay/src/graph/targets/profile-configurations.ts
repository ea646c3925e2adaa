import type { TargetConfiguration } from '@nx/devkit';
import type { ProjectSetup } from '../project-setup';

/** A configuration for each profile of the project: `-c dev` is client-extension.dev.yaml (behaviour.md 4). */
export function profileConfigurations({
  manifests,
}: ProjectSetup): Pick<TargetConfiguration, 'configurations'> {
  const [{ profiles }] = manifests;
  if (profiles.length === 0) return {};
  return { configurations: Object.fromEntries(profiles.map((profile) => [profile, { profile }])) };
}
