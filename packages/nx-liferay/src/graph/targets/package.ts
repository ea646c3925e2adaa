import type { TargetConfiguration } from '@nx/devkit';
import { packagingDependsOn } from './depends-on';
import { isHashable } from './is-hashable';
import { targetMetadata } from './metadata';
import { archiveOutputs } from './outputs';
import { packagingInputs } from './packaging-inputs';
import { packagingOptions } from './packaging-options';
import { packagingConfigurations } from './profile-configurations';
import type { TargetContext } from './target-context';

/** The archive, `{projectRoot}/dist/<name>.zip`. */
export function packageTarget(name: string, context: TargetContext): TargetConfiguration {
  const { setup, options } = context;
  return {
    executor: 'nx-liferay:package',
    cache: isHashable(context),
    ...packagingDependsOn(context),
    inputs: packagingInputs(context),
    outputs: archiveOutputs(setup.project, options),
    options: packagingOptions(context),
    ...packagingConfigurations(context),
    metadata: targetMetadata('Packages the client extensions as an archive for Liferay.', name, context),
  };
}
