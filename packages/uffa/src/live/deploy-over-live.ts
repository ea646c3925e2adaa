import type { DeployEnvironment } from '../deploy/deploy-environment';
import { DEFAULT_TIMEOUT, type DeployOptions } from '../deploy/deploy-options';
import { deployProject, type DeployResult } from '../deploy/deploy-project';
import { hasErrors } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { archiveName } from '../plan/names';
import { endStaleServing } from './end-serving';
import { wayText } from './way-back';

/**
 * Deploys the packaged archive of a project, or removes it, as `deployProject` does. Where a process that is gone has
 * left the live archive of the project, what was deployed before is put back first, so that it is there if this fails.
 */
export async function deployOverLive(
  project: Project,
  options: DeployOptions,
  surroundings: DeployEnvironment,
): Promise<DeployResult> {
  if (options.dryRun === true) return deployProject(project, options, surroundings);
  const archive = `${archiveName(project.name, options.virtualInstanceId)}.zip`;
  const { timeout = DEFAULT_TIMEOUT } = options;
  const ended = await endStaleServing(project, archive, {
    env: surroundings.env,
    timeout,
    signal: surroundings.signal,
  });
  const lines = ended.way === undefined ? [] : [wayText(ended.way, ended.place ?? archive)];
  if (hasErrors(ended.diagnostics)) return { project, success: false, diagnostics: ended.diagnostics, lines };
  const result = await deployProject(project, options, surroundings);
  return {
    ...result,
    diagnostics: [...ended.diagnostics, ...result.diagnostics],
    lines: [...lines.filter((line) => line !== ''), ...result.lines],
  };
}
