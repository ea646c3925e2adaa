import type { TargetConfiguration } from '@nx/devkit';
import type { LockFile } from 'uffa/inference';
import type { NamedSetup } from '../facts/project-names';
import { installCommand } from '../../workspace/installation';
import { targetMetadata } from './metadata';

/**
 * Installs the packages of a project that has a lock file of its own. Not cached, for node_modules is huge; the
 * executor notices if there is nothing to do.
 */
export function installTarget(name: string, lockFile: LockFile, setup: NamedSetup): TargetConfiguration {
  const command = installCommand(setup.project.root, lockFile.manager);
  return {
    executor: 'nx-liferay:install',
    cache: false,
    options: { command, lockFile: lockFile.name },
    metadata: targetMetadata(`Runs \`${command}\` when ${lockFile.name} has changed.`, name, setup),
  };
}
