import { terminalText } from 'uffa';
import { logger } from './devkit';

/** Prints what a generator has to say, whoever's names are in it, as Nx prints its own. */
export function report(text: string): void {
  logger.info(terminalText(text));
}
