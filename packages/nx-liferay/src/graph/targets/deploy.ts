import type { TargetConfiguration } from '@nx/devkit';
import type { ProjectFacts } from '../facts/project-facts';
import type { NormalizedOptions } from '../options';
import { deployedFor, environmentConfigurations } from './environment-configurations';
import { targetMetadata } from './metadata';
import type { PackagingTarget } from './packaging-target';
import { sameNameOption } from './same-name';

/** Deploys the archive, after the archives of the projects that this one needs. */
export function deployTarget(
  name: string,
  { configurations }: PackagingTarget,
  { setup, neighbours: { others } }: ProjectFacts,
  options: NormalizedOptions,
): TargetConfiguration {
  const { virtualInstanceId } = options;
  const packageName = options.targets.package?.name;
  return {
    executor: 'nx-liferay:deploy',
    cache: false,
    dependsOn: [
      ...(packageName === undefined ? [] : [packageName]),
      // The projects that are needed are deployed with the same options: without them, they would go to the local
      // Liferay.
      { dependencies: true, target: name, params: 'forward' },
    ],
    options: {
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
      ...sameNameOption(others),
    },
    ...environmentConfigurations(deployedFor, configurations, setup, options),
    metadata: targetMetadata('Deploys the archive to a Liferay.', name, setup),
  };
}
