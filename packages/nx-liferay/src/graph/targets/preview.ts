import type { TargetConfiguration } from '@nx/devkit';
import type { NamedSetup } from '../facts/project-names';
import { targetMetadata } from './metadata';

/**
 * Shows the project in a browser. Its builds are no dependency: where one fails, the preview shows what there is. How
 * the archive is planned the executor reads from the target `package`. It is not `continuous`: Nx calls such a task
 * successful however it ends, and a check has to fail.
 */
export function previewTarget(name: string, setup: NamedSetup): TargetConfiguration {
  return {
    executor: 'nx-liferay:preview',
    cache: false,
    metadata: targetMetadata('Shows the client extensions in a browser, without a portal.', name, setup),
  };
}

/** The same for all projects, as a target of the workspace's root: `nx preview`. */
export function previewAllTarget(override: Partial<TargetConfiguration>): TargetConfiguration {
  return {
    executor: 'nx-liferay:preview',
    cache: false,
    metadata: { description: 'Shows the client extensions of all projects in a browser, without a portal.' },
    ...override,
    options: { with: ['*'], ...(override.options as object | undefined) },
  };
}
