import type { TargetConfiguration } from '@nx/devkit';
import { targetMetadata } from './metadata';
import { deployedFor, environmentConfigurations } from './environment-configurations';
import type { TargetContext } from './target-context';

/** Deploys the archive, after the archives of the projects that this one needs. */
export function deployTarget(name: string, context: TargetContext): TargetConfiguration {
  const { options, conflicts } = context;
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
      ...(conflicts === undefined || conflicts.names.length === 0 ? {} : { sameName: conflicts.names }),
    },
    ...environmentConfigurations(context, deployedFor),
    metadata: targetMetadata('Deploys the archive to a Liferay.', name, context),
  };
}
