import type { ExecutorContext } from '@nx/devkit';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isTerminal } from '../../print';

type Implementation = (options: object, context: ExecutorContext) => Promise<{ readonly success: boolean }>;

/**
 * Runs `nx:run-commands`, found as Nx finds the executors of a package. The devkit could run it, too, but that is an
 * optional peer dependency.
 */
export async function runCommands(options: object, context: ExecutorContext): Promise<boolean> {
  const load = createRequire(__filename);
  const file = load.resolve('nx/executors.json');
  const { executors } = load(file) as {
    readonly executors: Readonly<Record<'run-commands', { readonly implementation: string }>>;
  };
  const implementation = load(join(dirname(file), executors['run-commands'].implementation)) as {
    readonly default: Implementation;
  };
  // As where Nx runs it itself: at a terminal, the command sees one.
  const { success } = await implementation.default({ usePty: isTerminal(), ...options }, context);
  return success;
}
