import type { TargetConfiguration } from '@nx/devkit';
import { targetMetadata } from './metadata';
import { directoryOutputs } from '../inputs/outputs';
import type { PackagingTarget } from './packaging-target';
import type { TargetContext } from './target-context';

/** The archive's content as a directory, `{projectRoot}/build/liferay-client-extension-build`. */
export function assembleTarget(
  name: string,
  packaging: PackagingTarget,
  context: TargetContext,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:assemble',
    ...packaging,
    outputs: directoryOutputs(context.options),
    metadata: targetMetadata("Makes the archive's content as a directory.", name, context),
  };
}
