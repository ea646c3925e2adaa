import type { TargetConfiguration } from '@nx/devkit';
import type { NamedSetup } from '../facts/project-names';
import type { NormalizedOptions } from '../options';
import { targetMetadata } from './metadata';
import { profileConfigurations } from './profile-configurations';

/** The container image of a service, made from what is in its archive (behaviour.md 17). */
export function buildImageTarget(
  name: string,
  setup: NamedSetup,
  { targets, virtualInstanceId }: NormalizedOptions,
): TargetConfiguration {
  const packageName = targets.package?.name;
  return {
    executor: 'nx-liferay:build-image',
    cache: false,
    dependsOn: packageName === undefined ? [] : [packageName],
    options: {
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    },
    ...profileConfigurations(setup),
    metadata: targetMetadata("Builds the container image from the archive's content.", name, setup),
  };
}
