import type { TargetConfiguration } from '@nx/devkit';
import type { ProjectSetup } from './project-setup';

/** Source maps for development, and under a profile for development as well; small files for production. */
export function themeConfigurations({
  manifests: [{ profiles }],
}: Pick<ProjectSetup, 'manifests'>): NonNullable<TargetConfiguration['configurations']> {
  const development = ['development', ...profiles.filter((profile) => profile === 'dev')];
  return {
    ...Object.fromEntries(development.map((name) => [name, { sourceMaps: 'embedded' }])),
    production: { style: 'compressed' },
  };
}
