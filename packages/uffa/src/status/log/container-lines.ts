import { UffaError } from '../../diagnostics/errors';
import type { DeployOptions } from '../../deploy/deploy-options';
import { findContainer } from '../../deploy/engines/find-container';
import { factsOf } from '../../deploy/facts';
import { runProgram, type RunOptions } from '../../deploy/run-program';

/** So many lines of the end of a log are read. */
const MOST_LINES = 50_000;

/** The container that a portal runs in, by itself or as a service of a compose file. */
export type PortalContainer = Pick<DeployOptions, 'container' | 'service' | 'engine'>;

/**
 * The last lines that a portal in a container has logged, as its engine keeps them.
 * @throws UffaError where there is no such container, or its engine does not answer
 */
export async function containerLines(
  container: PortalContainer,
  run: RunOptions,
): Promise<readonly string[]> {
  const name = container.container ?? container.service ?? '';
  const what = container.container === undefined ? 'service' : 'container';
  const found = await findContainer({ what, name }, container, factsOf(run));
  if ('diagnostic' in found) throw new UffaError(found.diagnostic);
  const command = [found.engine, 'logs', '--tail', String(MOST_LINES), found.name] as const;
  const { output, diagnostic } = await runProgram([...command], run);
  if (diagnostic !== undefined) throw new UffaError(diagnostic);
  return output.split(/\r?\n/);
}
