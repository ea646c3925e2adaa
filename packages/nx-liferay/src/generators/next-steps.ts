import type { GeneratorCallback } from '@nx/devkit';
import { terminalLine } from 'uffa';
import { report } from './report';

/**
 * Prints the commands to go on with after a generator, below Nx's list of the changed files. Nx leaves the callback out
 * of a dry run, after which there is nothing to go on with.
 */
export function nextSteps(commands: readonly string[], before?: GeneratorCallback): GeneratorCallback {
  return async () => {
    await before?.();
    report(`\nNext:\n${commands.map((command) => `  ${terminalLine(command)}`).join('\n')}`);
  };
}
