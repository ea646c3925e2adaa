import type { TargetConfiguration } from '@nx/devkit';
import { packagingDependsOn } from './depends-on';
import { isHashable } from './is-hashable';
import { targetMetadata } from './metadata';
import { directoryOutputs } from './outputs';
import { packagingInputs } from './packaging-inputs';
import { packagingOptions } from './packaging-options';
import { packagingConfigurations } from './profile-configurations';
import type { TargetContext } from './target-context';

/** The archive's content as a directory, `{projectRoot}/build/liferay-client-extension-build`. */
export function assembleTarget(name: string, context: TargetContext): TargetConfiguration {
  const { options } = context;
  return {
    executor: 'nx-liferay:assemble',
    cache: isHashable(context),
    ...packagingDependsOn(context),
    inputs: packagingInputs(context),
    outputs: directoryOutputs(options),
    options: packagingOptions(context),
    ...packagingConfigurations(context),
    metadata: targetMetadata("Makes the archive's content as a directory.", name, context),
  };
}
