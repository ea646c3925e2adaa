import type { Command } from '../../deploy/deploy-plan';
import { runProgram, type RunOptions } from '../../deploy/run-program';
import { requireAnswer } from '../answer-of';
import type { CloudPlace } from './cloud-source';

/** In seconds: some versions of lcp go on to wait for new lines, and have shown the old ones by then. */
const PATIENCE = 20;

/**
 * The lines that a service of Liferay Cloud has logged, such as the portal's: up to 10,000, as lcp shows them.
 * @throws UffaError where lcp is not there, or fails
 */
export async function cloudLines(
  service: string,
  { project, environment }: CloudPlace,
  run: RunOptions,
): Promise<readonly string[]> {
  const where = ['--project', `${project}-${environment}`, '--service', service];
  const command: Command = ['lcp', 'log', ...where];
  const result = await runProgram(command, { ...run, timeout: Math.min(run.timeout, PATIENCE) });
  if (result.diagnostic?.code !== 'deploy-program-hung') requireAnswer(command, result);
  return result.output.split(/\r?\n/);
}
