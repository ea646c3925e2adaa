import { basename, posix } from 'node:path';
import { temporaryName } from '../../archive/temporary-name';
import { diagnostic } from '../../diagnostics/diagnostic';
import { engines, type DeployOptions } from '../deploy-options';
import type { Command, Step } from '../deploy-plan';
import { engineProblems } from '../option-values';
import { refused, type Destination, type Request } from './destination';

/** Where the portal of Liferay's images looks for archives (behaviour.md 17). */
const DIRECTORY = '/opt/liferay/osgi/client-extensions';

/** A Liferay in a container of docker or podman, named by itself or as a service of a compose file. */
export const container: Destination = (request) => {
  const { archive, options } = request;
  const name = options.container ?? options.service;
  if (name === undefined) {
    return refused(diagnostic('deploy-option-missing', { destination: 'container', options: ['container'] }));
  }
  const engine = engineOf(request);
  if (engine === undefined) return refused(...engineProblems(options.engine));
  const { copy, execute, executeAsRoot, log } = containerCommands(engine, options, name);
  const directory = options.containerDirectory ?? DIRECTORY;
  const file = posix.join(directory, basename(archive));
  const temporary = posix.join(directory, temporaryName(basename(archive), 0));
  const cleanUp = executeAsRoot('rm', '-f', temporary);
  return {
    place: `${file} in ${name}`,
    steps:
      options.undeploy === true
        ? [run(execute('rm', '-f', file))]
        : [
            run(execute('mkdir', '-p', directory)),
            run(copy(archive, temporary), cleanUp),
            // The copy belongs to root and has the time of its source, so that the portal would take it for the archive
            // that it already has.
            run(executeAsRoot('touch', temporary), cleanUp),
            run(execute('mv', '-f', temporary, file), cleanUp),
          ],
    log: { kind: 'command', command: log },
    diagnostics: [],
  };
};

function containerCommands(engine: string, { container: id }: DeployOptions, name: string) {
  // `compose exec` asks for a terminal unless it is told not to.
  const prefix: Command = id === undefined ? [engine, 'compose'] : [engine];
  const exec: Command = id === undefined ? [...prefix, 'exec', '-T'] : [...prefix, 'exec'];
  const tail: Command = [...prefix, 'logs', '--follow', '--tail', '0'];
  return {
    copy: (from: string, to: string): Command => [...prefix, 'cp', from, `${name}:${to}`],
    execute: (...args: readonly string[]): Command => [...exec, name, ...args],
    executeAsRoot: (...args: readonly string[]): Command => [...exec, '--user', '0', name, ...args],
    log: id === undefined ? ([...tail, '--no-log-prefix', name] as const) : ([...tail, name] as const),
  };
}

/**
 * The engine that was asked for, or the first one installed. If none is installed, running the first one fails and says
 * so.
 */
function engineOf({ options, facts }: Request): string | undefined {
  const { engine } = options;
  if (engine === undefined) return engines.find(facts.hasProgram) ?? engines[0];
  return engines.find((known) => known === engine);
}

function run(command: Command, cleanUp?: Command): Step {
  return { kind: 'run', command, output: 'on-failure', ...(cleanUp === undefined ? {} : { cleanUp }) };
}
