import type { TargetConfiguration } from '@nx/devkit';
import { themeConfigurations } from './build-theme';
import type { TargetContext } from './target-context';

/** A configuration for each profile of the project: `-c dev` is client-extension.dev.yaml (behaviour.md 4). */
export function profileConfigurations({
  setup,
}: Pick<TargetContext, 'setup'>): Pick<TargetConfiguration, 'configurations'> {
  const [{ profiles }] = setup.manifests;
  if (profiles.length === 0) return {};
  return { configurations: Object.fromEntries(profiles.map((profile) => [profile, { profile }])) };
}

/**
 * The same for what packages a theme, with the configurations that the theme is built under: Nx hashes a task's
 * configuration, and so an archive with source maps is not taken for one without.
 */
export function packagingConfigurations(context: TargetContext): Pick<TargetConfiguration, 'configurations'> {
  const { configurations: profiles } = profileConfigurations(context);
  if (context.theme === undefined) return profiles === undefined ? {} : { configurations: profiles };
  const ofTheme = Object.keys(themeConfigurations(context)).map((name) => [name, {}] as const);
  return { configurations: { ...Object.fromEntries(ofTheme), ...profiles } };
}
