import type { TargetConfiguration } from '@nx/devkit';
import type { ProjectFacts } from '../facts/project-facts';
import type { Workspace } from '../facts/workspace';
import type { ArchiveSources } from '../inputs/archive-sources';
import { canBeKept } from '../inputs/outputs';
import type { NormalizedOptions } from '../options';
import { packagingDependsOn } from './depends-on';
import { isHashable } from './is-hashable';
import { packagingOptions } from './packaging-options';
import { packagingConfigurations } from './profile-configurations';
import type { SharedInputs } from './shared-inputs';

/** What `assemble` and `package` have in common: both read the same, but make different things from it. */
export type PackagingTarget = Pick<
  TargetConfiguration,
  'cache' | 'configurations' | 'dependsOn' | 'inputs' | 'options'
>;

/** Makes the part that both targets share, once for the two of them. */
export function packagingTarget(
  facts: ProjectFacts,
  sources: ArchiveSources,
  { archive }: SharedInputs,
  workspace: Workspace,
  options: NormalizedOptions,
): PackagingTarget {
  const { setup } = facts;
  return {
    cache: isHashable(facts, sources, workspace) && canBeKept(setup.project),
    ...packagingDependsOn(facts, sources, options),
    inputs: archive,
    options: packagingOptions(facts, sources, workspace, options),
    ...packagingConfigurations(setup, sources.upstream),
  };
}
