import type { TargetConfiguration } from '@nx/devkit';
import { canBeLive } from 'uffa/inference';
import { devServer } from './dev-server';
import { targetMetadata } from './metadata';
import { packagingConfigurations } from './profile-configurations';
import type { ServeScript, ServiceProgram } from './service-program';
import type { TargetContext } from './target-context';

/**
 * Runs the service with the routes that Liferay writes (behaviour.md 17). The executor finds out where these are: an
 * absolute path in a target's options would be hashed with every target of the project.
 */
export function serveTarget(
  name: string,
  program: ServiceProgram,
  context: TargetContext,
): TargetConfiguration {
  const { virtualInstanceId } = context.options;
  return {
    executor: 'nx-liferay:serve',
    cache: false,
    continuous: true,
    ...(program.tool === 'jar' ? { dependsOn: [program.madeBy] } : {}),
    options: {
      ...runOptions(program),
      ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    },
    metadata: targetMetadata("Runs the service with the local Liferay's routes.", name, context),
  };
}

/**
 * Runs the development server that a script of package.json starts. Where the project has elements, the portal loads
 * them from there: in the archive that was packaged, only their addresses change.
 */
export function serveFrontEndTarget(
  name: string,
  script: ServeScript,
  context: TargetContext,
): TargetConfiguration {
  if (!context.setup.manifests.some(canBeLive)) return devServerTarget(name, script, context);
  const { options, conflicts } = context;
  const { virtualInstanceId } = options;
  const packageName = options.targets.package?.name;
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
      ...(conflicts === undefined || conflicts.names.length === 0 ? {} : { sameName: conflicts.names }),
    },
    ...packagingConfigurations(context),
    metadata: targetMetadata(
      'Runs the development server, from which the local Liferay loads the elements.',
      name,
      context,
    ),
  };
}

/** Nothing that the portal has can be loaded from the server. */
function devServerTarget(
  name: string,
  { command }: ServeScript,
  context: TargetContext,
): TargetConfiguration {
  return {
    executor: 'nx:run-commands',
    cache: false,
    continuous: true,
    options: { command, cwd: '{projectRoot}' },
    metadata: targetMetadata('Runs the development server.', name, context),
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
