import { basename, posix } from 'node:path';
import { temporaryName } from '../../files/temporary-name';
import { diagnostic } from '../../diagnostics/diagnostic';
import type { Command, RunStep } from '../deploy-plan';
import { containerLog } from './container-log';
import { findContainer, type FoundContainer } from '../engines/find-container';
import { silenceText } from '../engines/ask-programs';
import { refused, type Destination } from './destination';

/** Where the portal of Liferay's images looks for archives (behaviour.md 17). */
export const CONTAINER_DIRECTORY = '/opt/liferay/osgi/client-extensions';

/** A Liferay in a container of docker or podman, named by itself or as a service of a compose file. */
export const container: Destination = async ({ archive, options, facts }) => {
  const what = options.container === undefined ? 'service' : 'container';
  const wanted = options.container ?? options.service;
  if (wanted === undefined) {
    return refused(diagnostic('deploy-option-missing', { destination: 'container', options: ['container'] }));
  }
  const found = await findContainer({ what, name: wanted }, options, facts);
  if ('diagnostic' in found) return refused(found.diagnostic);
  const { engine, name, silent } = found;
  const log = await containerLog(found, options, facts);
  if ('diagnostic' in log) return refused(log.diagnostic);
  const file = posix.join(options.containerDirectory ?? CONTAINER_DIRECTORY, basename(archive));
  return {
    place: `${file} in ${name} (${engine})`,
    notes: silent.map((silence) => `${engine} is used, because ${silenceText(silence)}`),
    steps: options.undeploy === true ? removal(found, file) : replacement(found, archive, file),
    log: log.log,
    diagnostics: [],
  };
};

/**
 * The directory is made by the user that the portal runs as. All else is done by root, to whom the copy belongs: it has
 * the time of its source, so that the portal would take it for the archive that it already has.
 */
function replacement(found: FoundContainer, archive: string, file: string): readonly RunStep[] {
  const { engine, name } = found;
  const directory = posix.dirname(file);
  const temporary = posix.join(directory, temporaryName(posix.basename(file), 0));
  const write = (command: Command): RunStep => ({
    ...writing(found, directory, command),
    cleanUp: asRoot(found, 'rm', '-f', temporary),
  });
  return [
    writing(found, directory, [engine, 'exec', name, 'mkdir', '-p', directory]),
    write([engine, 'cp', archive, `${name}:${temporary}`]),
    write(asRoot(found, 'touch', temporary)),
    write(asRoot(found, 'mv', '-f', temporary, file)),
  ];
}

function removal(found: FoundContainer, file: string): readonly RunStep[] {
  return [writing(found, posix.dirname(file), asRoot(found, 'rm', '-f', file))];
}

function asRoot({ engine, name }: FoundContainer, ...command: readonly string[]): Command {
  return [engine, 'exec', '--user', '0', name, ...command];
}

function writing({ name }: FoundContainer, directory: string, command: Command): RunStep {
  return { kind: 'run', command, output: 'on-failure', writesTo: { directory, container: name } };
}
