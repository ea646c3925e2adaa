import type { TargetConfiguration } from '@nx/devkit';
import { isManifestHashable } from './is-hashable';
import { targetMetadata } from './metadata';
import { validationOptions } from './packaging-options';
import { profileConfigurations } from './profile-configurations';
import type { SharedInputs } from './shared-inputs';
import type { TargetContext } from './target-context';

/** Checks the project's own files, under all its profiles, before anything is built. */
export function validateTarget(
  name: string,
  { manifest }: SharedInputs,
  context: TargetContext,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:validate',
    cache: isManifestHashable(context),
    inputs: manifest,
    outputs: [],
    options: validationOptions(context),
    ...profileConfigurations(context),
    metadata: targetMetadata('Checks client-extension.yaml and its profiles.', name, context),
  };
}
