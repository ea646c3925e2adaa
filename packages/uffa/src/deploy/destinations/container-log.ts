import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { DeployOptions } from '../deploy-options';
import type { Command, PortalLog } from '../deploy-plan';
import type { FoundContainer } from '../engines/find-container';
import { invalidOption } from '../option-values';
import type { Facts } from './destination';

/**
 * The log of a Liferay in a container: what the engine keeps of its output, or what the options name, which is a file in
 * the container, or its directory of daily files.
 */
export async function containerLog(
  found: FoundContainer,
  { log, wait }: DeployOptions,
  { ask }: Pick<Facts, 'ask'>,
): Promise<{ readonly log: PortalLog } | { readonly diagnostic: Diagnostic }> {
  const { engine, name } = found;
  if (log === undefined || wait !== true) {
    return { log: { kind: 'command', command: [engine, 'logs', '--follow', '--tail', '0', name] } };
  }
  if (!posix.isAbsolute(log) || log.includes('\0')) {
    return { diagnostic: invalidOption('log', log, 'an absolute path in the container') };
  }
  const holds = async (test: string) =>
    (await ask(inContainer(found, 'sh', '-c', `[ ${test} "$1" ]`, 'sh', log))).diagnostic === undefined;
  if (await holds('-f')) return { log: following(found, 'tail', '-n', '0', '-F', log) };
  if (!(await holds('-d'))) {
    return { diagnostic: diagnostic('deploy-log-missing', { log: `${log} in ${name}` }) };
  }
  const daily = 'exec tail -n 0 -F "$1"/liferay.*.log';
  return { log: following(found, 'sh', '-c', daily, 'sh', log) };
}

function following(found: FoundContainer, ...command: readonly string[]): PortalLog {
  return { kind: 'command', command: inContainer(found, ...command) };
}

function inContainer({ engine, name }: FoundContainer, ...command: readonly string[]): Command {
  return [engine, 'exec', name, ...command];
}
