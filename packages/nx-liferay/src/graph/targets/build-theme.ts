import type { TargetConfiguration } from '@nx/devkit';
import { THEME_DIRECTORY } from 'uffa/inference';
import type { ThemeBuild } from '../facts/find-theme';
import { distinct } from '../input';
import { targetMetadata } from './metadata';
import { canBeKept } from '../inputs/outputs';
import type { TargetContext } from './target-context';

/** The theme's style sheets and images, in `{projectRoot}/build/buildTheme`. */
export function buildThemeTarget(
  { target, inputs, packages }: ThemeBuild,
  installName: string | undefined,
  context: TargetContext,
): TargetConfiguration {
  const { strict, failOn, rules } = context.options;
  return {
    executor: 'nx-liferay:build-theme',
    cache: canBeKept(context.setup.project),
    ...(installName === undefined ? {} : { dependsOn: [installName] }),
    inputs: distinct(inputs),
    outputs: [`{projectRoot}/${THEME_DIRECTORY}`],
    // Nx hashes options: with another version, the theme is built anew.
    options: {
      ...(strict ? { strict } : {}),
      ...(failOn.length === 0 ? {} : { failOn }),
      ...(Object.keys(rules).length === 0 ? {} : { rules }),
      packages: packages.join(' '),
    },
    configurations: themeConfigurations(context),
    metadata: targetMetadata(
      "Builds the theme's style sheets, with their right-to-left twins.",
      target,
      context,
    ),
  };
}

/** Keeps the theme built while its files are edited. */
export function watchThemeTarget(
  name: string,
  installName: string | undefined,
  context: TargetContext,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:watch-theme',
    cache: false,
    continuous: true,
    ...(installName === undefined ? {} : { dependsOn: [installName] }),
    options: {
      sourceMaps: 'embedded',
      ...(Object.keys(context.options.rules).length === 0 ? {} : { rules: context.options.rules }),
    },
    metadata: targetMetadata('Builds the theme anew whenever one of its files changes.', name, context),
  };
}

/** Source maps for development, and under a profile for development as well; small files for production. */
export function themeConfigurations({
  setup,
}: Pick<TargetContext, 'setup'>): NonNullable<TargetConfiguration['configurations']> {
  const development = ['development', ...setup.manifests[0].profiles.filter((profile) => profile === 'dev')];
  return {
    ...Object.fromEntries(development.map((name) => [name, { sourceMaps: 'embedded' }])),
    production: { style: 'compressed' },
  };
}
