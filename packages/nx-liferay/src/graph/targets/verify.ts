import type { TargetConfiguration } from '@nx/devkit';
import { CONFIG_FILE } from 'uffa/inference';
import { uffaExternalDependencies } from '../packager-node';
import { verificationOptions } from './packaging-options';
import { environmentConfigurations } from './environment-configurations';
import type { TargetContext } from './target-context';

/**
 * Verifies the archive that `package` has written. Nx hashes the archive itself, once it is there: what it was made from does
 * not matter, and so the answer is kept even where `package` is not cached.
 *
 * @param packageName the name of the target that writes the archive
 */
export function verifyTarget(packageName: string, context: TargetContext): TargetConfiguration {
  return {
    executor: 'nx-liferay:verify',
    cache: !context.workspace.isIgnored(CONFIG_FILE),
    dependsOn: [packageName],
    inputs: [
      {
        dependentTasksOutputFiles:
          context.options.environments.length === 0 ? '**/dist/*.zip' : '**/dist/**/*.zip',
      },
      `{workspaceRoot}/${CONFIG_FILE}`,
      uffaExternalDependencies,
    ],
    outputs: [],
    options: verificationOptions(context),
    ...environmentConfigurations(context, ({ name }) => ({ environment: name })),
    metadata: { description: `Says what the portal does with the archive of ${packageName}.` },
  };
}
