import type { TargetConfiguration } from '@nx/devkit';
import type { NamedSetup } from '../facts/project-names';
import { directoryOutputs } from '../inputs/outputs';
import type { NormalizedOptions } from '../options';
import { targetMetadata } from './metadata';
import type { PackagingTarget } from './packaging-target';

/** The archive's content as a directory, `{projectRoot}/build/liferay-client-extension-build`. */
export function assembleTarget(
  name: string,
  packaging: PackagingTarget,
  setup: NamedSetup,
  options: NormalizedOptions,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:assemble',
    ...packaging,
    outputs: directoryOutputs(options),
    metadata: targetMetadata("Makes the archive's content as a directory.", name, setup),
  };
}
