import { runProgram, type RunOptions } from '../../deploy/run-program';
import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { commandText } from '../../deploy/command-text';
import { silenceOf } from '../../deploy/engines/ask-programs';
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
  const command = ['lcp', 'log', ...where] as const;
  const result = await runProgram([...command], { ...run, timeout: Math.min(run.timeout, PATIENCE) });
  const { diagnostic: problem, output } = result;
  if (problem?.code === 'deploy-program-missing') throw new UffaError(problem);
  const silence = problem?.code === 'deploy-program-hung' ? undefined : silenceOf('lcp', result);
  if (silence === undefined) return output.split(/\r?\n/);
  const { reason } = silence;
  throw new UffaError(diagnostic('status-program-failed', { command: commandText([...command]), reason }));
}
