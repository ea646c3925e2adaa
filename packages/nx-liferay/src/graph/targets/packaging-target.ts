import type { TargetConfiguration } from '@nx/devkit';
import { packagingDependsOn } from './depends-on';
import { isHashable } from './is-hashable';
import { canBeKept } from '../inputs/outputs';
import { packagingOptions } from './packaging-options';
import { packagingConfigurations } from './profile-configurations';
import type { SharedInputs } from './shared-inputs';
import type { TargetContext } from './target-context';

/** What `assemble` and `package` have in common: both read the same, but make different things from it. */
export type PackagingTarget = Pick<
  TargetConfiguration,
  'cache' | 'configurations' | 'dependsOn' | 'inputs' | 'options'
>;

/** Makes the part that both targets share, once for the two of them. */
export function packagingTarget(context: TargetContext, { archive }: SharedInputs): PackagingTarget {
  return {
    cache: isHashable(context) && canBeKept(context.setup.project),
    ...packagingDependsOn(context),
    inputs: archive,
    options: packagingOptions(context),
    ...packagingConfigurations(context),
  };
}
