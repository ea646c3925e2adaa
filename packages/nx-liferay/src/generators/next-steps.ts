import type { GeneratorCallback } from '@nx/devkit';
import { terminalText } from 'uffa';
import { logger } from './devkit';

/**
 * Prints the commands to go on with after a generator, below Nx's list of the changed files. Nx leaves the callback out
 * of a dry run, after which there is nothing to go on with.
 */
export function nextSteps(commands: readonly string[], before?: GeneratorCallback): GeneratorCallback {
  return async () => {
    await before?.();
    logger.info(`\nNext:\n${commands.map((command) => `  ${terminalText(command)}`).join('\n')}`);
  };
}
