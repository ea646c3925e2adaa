import type { TargetConfiguration } from '@nx/devkit';
import type { ProjectFacts } from '../facts/project-facts';
import type { Workspace } from '../facts/workspace';
import type { NormalizedOptions } from '../options';
import { isManifestHashable } from './is-hashable';
import { targetMetadata } from './metadata';
import { validationOptions } from './packaging-options';
import { profileConfigurations } from './profile-configurations';
import type { SharedInputs } from './shared-inputs';

/** Checks the project's own files, under all its profiles, before anything is built. */
export function validateTarget(
  name: string,
  { manifest }: SharedInputs,
  facts: ProjectFacts,
  workspace: Workspace,
  options: NormalizedOptions,
): TargetConfiguration {
  const { setup } = facts;
  return {
    executor: 'nx-liferay:validate',
    cache: isManifestHashable(setup, workspace),
    inputs: manifest,
    outputs: [],
    options: validationOptions(facts, workspace, options),
    ...profileConfigurations(setup),
    metadata: targetMetadata('Checks client-extension.yaml and its profiles.', name, setup),
  };
}
