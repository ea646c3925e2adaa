import type { CommandResult, NxWorkspace } from '../workspace/nx-workspace';
import type { Way } from './ways';

/** Runs the generator as users do, except that the installation is left for later. */
export function generate(workspace: NxWorkspace, { type, framework, path }: Way): CommandResult {
  const command = ['generate', 'nx-liferay:client-extension', path];
  return workspace.nx([...command, `--type=${type}`, `--framework=${framework}`, '--skipInstall']);
}
