import type { TargetConfiguration } from '@nx/devkit';
import { targetMetadata } from './metadata';
import { archiveOutputs } from '../inputs/outputs';
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
    outputs: archiveOutputs(setup.project, options),
    metadata: targetMetadata('Packages the client extensions as an archive for Liferay.', name, context),
  };
}
