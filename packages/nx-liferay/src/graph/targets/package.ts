import type { TargetConfiguration } from '@nx/devkit';
import { targetMetadata } from './metadata';
import { archiveOutputs, OUTPUT, ownOutput } from '../inputs/outputs';
import { environmentConfigurations, packagedFor } from './environment-configurations';
import type { PackagingTarget } from './packaging-target';
import type { TargetContext } from './target-context';

/** The archive, `{projectRoot}/dist/<name>.zip`. */
export function packageTarget(
  name: string,
  packaging: PackagingTarget,
  context: TargetContext,
): TargetConfiguration {
  const { setup, options } = context;
  return {
    executor: 'nx-liferay:package',
    ...packaging,
    ...environmentConfigurations(context, packagedFor),
    options: {
      ...(packaging.options as object),
      ...(options.environments.length === 0 ? {} : { [OUTPUT]: ownOutput(setup.project, options) }),
    },
    outputs: archiveOutputs(setup.project, options),
    metadata: targetMetadata('Packages the client extensions as an archive for Liferay.', name, context),
  };
}
