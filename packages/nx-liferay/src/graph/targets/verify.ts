import type { TargetConfiguration } from '@nx/devkit';
import { CONFIG_FILE } from 'uffa/inference';
import type { ProjectSetup } from '../facts/project-setup';
import type { Workspace } from '../facts/workspace';
import type { NormalizedOptions } from '../options';
import { uffaExternalDependencies } from '../packager-node';
import { environmentConfigurations } from './environment-configurations';
import { verificationOptions } from './packaging-options';
import type { PackagingTarget } from './packaging-target';

/**
 * Verifies the archive that `package` has written. Nx hashes the archive itself, once it is there: what it was made from does
 * not matter, and so the answer is kept even where `package` is not cached.
 *
 * @param packageName the name of the target that writes the archive
 */
export function verifyTarget(
  packageName: string,
  { configurations }: PackagingTarget,
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:verify',
    cache: !workspace.isIgnored(CONFIG_FILE),
    dependsOn: [packageName],
    inputs: [
      {
        dependentTasksOutputFiles: options.environments.length === 0 ? '**/dist/*.zip' : '**/dist/**/*.zip',
      },
      `{workspaceRoot}/${CONFIG_FILE}`,
      uffaExternalDependencies,
    ],
    outputs: [],
    options: verificationOptions(workspace, options),
    ...environmentConfigurations(({ name }) => ({ environment: name }), configurations, setup, options),
    metadata: { description: `Says what the portal does with the archive of ${packageName}.` },
  };
}
