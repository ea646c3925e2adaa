import type { TargetConfiguration } from '@nx/devkit';
import { THEME_DIRECTORY } from 'uffa/inference';
import type { ThemeBuild } from '../facts/find-theme';
import type { NamedSetup } from '../facts/project-names';
import { themeConfigurations } from '../facts/theme-configurations';
import { distinct } from '../input';
import { canBeKept } from '../inputs/outputs';
import type { NormalizedOptions } from '../options';
import { targetMetadata } from './metadata';

/** The theme's style sheets and images, in `{projectRoot}/build/buildTheme`. */
export function buildThemeTarget(
  { target, inputs, packages }: ThemeBuild,
  installName: string | undefined,
  setup: NamedSetup,
  { strict, failOn, rules }: NormalizedOptions,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:build-theme',
    cache: canBeKept(setup.project),
    ...(installName === undefined ? {} : { dependsOn: [installName] }),
    inputs: distinct(inputs),
    outputs: [`{projectRoot}/${THEME_DIRECTORY}`],
    // Nx hashes options: with another version, the theme is built again.
    options: {
      ...(strict ? { strict } : {}),
      ...(failOn.length === 0 ? {} : { failOn }),
      ...(Object.keys(rules).length === 0 ? {} : { rules }),
      packages: packages.join(' '),
    },
    configurations: themeConfigurations(setup),
    metadata: targetMetadata(
      "Builds the theme's style sheets, with their right-to-left twins.",
      target,
      setup,
    ),
  };
}

/** Keeps the theme built while its files are edited. */
export function watchThemeTarget(
  name: string,
  installName: string | undefined,
  setup: NamedSetup,
  { rules }: NormalizedOptions,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:watch-theme',
    cache: false,
    continuous: true,
    ...(installName === undefined ? {} : { dependsOn: [installName] }),
    options: {
      sourceMaps: 'embedded',
      ...(Object.keys(rules).length === 0 ? {} : { rules }),
    },
    metadata: targetMetadata('Rebuilds the theme whenever one of its files changes.', name, setup),
  };
}
