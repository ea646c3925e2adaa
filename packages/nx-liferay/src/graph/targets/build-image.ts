import type { TargetConfiguration } from '@nx/devkit';
import { targetMetadata } from './metadata';
import { profileConfigurations } from './profile-configurations';
import type { TargetContext } from './target-context';

/** The container image of a service, made from what is in its archive (behaviour.md 17). */
export function buildImageTarget(name: string, context: TargetContext): TargetConfiguration {
  const { options } = context;
  const packageName = options.targets.package?.name;
  return {
    executor: 'nx-liferay:build-image',
    cache: false,
    dependsOn: packageName === undefined ? [] : [packageName],
    options: {
      ...(options.virtualInstanceId === undefined ? {} : { virtualInstanceId: options.virtualInstanceId }),
    },
    ...profileConfigurations(context),
    metadata: targetMetadata("Builds the container image from the archive's content.", name, context),
  };
}
