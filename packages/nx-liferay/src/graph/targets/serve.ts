import type { TargetConfiguration } from '@nx/devkit';
import { canBeLive } from 'uffa/inference';
import type { ProjectFacts } from '../facts/project-facts';
import type { NamedSetup } from '../facts/project-names';
import type { NormalizedOptions } from '../options';
import { devServer } from './dev-server';
import { targetMetadata } from './metadata';
import type { PackagingTarget } from './packaging-target';
import { sameNameOption } from './same-name';
import type { ServeScript, ServiceProgram } from './service-program';

/**
 * Runs the service with the routes that Liferay writes (behaviour.md 17). The executor finds out where these are: an
 * absolute path in a target's options would be hashed with every target of the project.
 */
export function serveTarget(
  name: string,
  program: ServiceProgram,
  setup: NamedSetup,
  { virtualInstanceId }: NormalizedOptions,
): TargetConfiguration {
  return {
    executor: 'nx-liferay:serve',
    cache: false,
    continuous: true,
    ...(program.tool === 'jar' ? { dependsOn: [program.madeBy] } : {}),
    options: {
      ...runOptions(program),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    },
    metadata: targetMetadata("Runs the service with the local Liferay's routes.", name, setup),
  };
}

/**
 * Runs the development server that a script of package.json starts. Where the project has elements, the portal loads
 * them from there: in the archive that was packaged, only their addresses change.
 */
export function serveFrontEndTarget(
  name: string,
  script: ServeScript,
  { configurations }: PackagingTarget,
  { setup, neighbours: { others } }: ProjectFacts,
  { targets, virtualInstanceId }: NormalizedOptions,
): TargetConfiguration {
  if (!setup.manifests.some(canBeLive)) return devServerTarget(name, script, setup);
  const packageName = targets.package?.name;
  const { arguments: server, entry } = devServer(script.text);
  return {
    executor: 'nx-liferay:serve',
    cache: false,
    continuous: true,
    ...(packageName === undefined ? {} : { dependsOn: [packageName] }),
    options: {
      command: script.command,
      ...(server.length === 0 ? {} : { arguments: [...script.separator, ...server] }),
      portal: true,
      ...(entry === undefined ? {} : { entry }),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
      ...sameNameOption(others),
    },
    ...(configurations === undefined ? {} : { configurations }),
    metadata: targetMetadata(
      'Runs the development server, from which the local Liferay loads the elements.',
      name,
      setup,
    ),
  };
}

/** Nothing that the portal has can be loaded from the server. */
function devServerTarget(name: string, { command }: ServeScript, setup: NamedSetup): TargetConfiguration {
  return {
    executor: 'nx:run-commands',
    cache: false,
    continuous: true,
    options: { command, cwd: '{projectRoot}' },
    metadata: targetMetadata('Runs the development server.', name, setup),
  };
}

function runOptions(program: ServiceProgram): Readonly<Record<string, unknown>> {
  switch (program.tool) {
    case 'script':
      return { command: program.command };
    case 'jar':
      return { jar: program.jar };
    default:
      return { [program.tool]: program.arguments };
  }
}
