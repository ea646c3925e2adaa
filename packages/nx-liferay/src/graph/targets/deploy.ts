import type { TargetConfiguration } from '@nx/devkit';
import { targetMetadata } from './metadata';
import { profileConfigurations } from './profile-configurations';
import type { TargetContext } from './target-context';

/** Copies the archive to where Liferay picks it up, after those of the projects that this one needs. */
export function deployTarget(name: string, context: TargetContext): TargetConfiguration {
  const { setup, options, conflicts } = context;
  const { homeDirectory, deployDirectory, virtualInstanceId } = options;
  const packageName = options.targets.package?.name;
  return {
    executor: 'nx-liferay:deploy',
    cache: false,
    dependsOn: [...(packageName === undefined ? [] : [packageName]), `^${name}`],
    options: {
      home: homeDirectory,
      ...(deployDirectory === undefined ? {} : { directory: deployDirectory }),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
      ...(conflicts === undefined || conflicts.names.length === 0 ? {} : { sameName: conflicts.names }),
    },
    ...profileConfigurations(setup),
    metadata: targetMetadata('Copies the archive to where Liferay picks it up.', name, context),
  };
}
