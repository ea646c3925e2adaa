import type { TargetConfiguration } from '@nx/devkit';
import { targetMetadata } from './metadata';
import { profileConfigurations } from './profile-configurations';
import type { TargetContext } from './target-context';

/** Deploys the archive after those of the projects that this one needs. */
export function deployTarget(name: string, context: TargetContext): TargetConfiguration {
  const { setup, options, conflicts } = context;
  const { virtualInstanceId } = options;
  const packageName = options.targets.package?.name;
  return {
    executor: 'nx-liferay:deploy',
    cache: false,
    dependsOn: [
      ...(packageName === undefined ? [] : [packageName]),
      // What is needed goes where the project goes: without its options, it would go to the local Liferay.
      { dependencies: true, target: name, params: 'forward' },
    ],
    options: {
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
      ...(conflicts === undefined || conflicts.names.length === 0 ? {} : { sameName: conflicts.names }),
    },
    ...profileConfigurations(setup),
    metadata: targetMetadata('Deploys the archive to a Liferay.', name, context),
  };
}
