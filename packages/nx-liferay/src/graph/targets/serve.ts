import type { TargetConfiguration } from '@nx/devkit';
import type { ServiceProgram } from './service-program';
import { targetMetadata } from './metadata';
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

/** Runs the development server that a script of package.json starts. */
export function serveFrontEndTarget(
  name: string,
  command: string,
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
