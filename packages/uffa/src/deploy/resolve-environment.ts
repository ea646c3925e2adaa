import type { Diagnostic } from '../diagnostics/diagnostic';
import { chooseEnvironment } from '../discover/config/choose-environment';
import type { Environment } from '../discover/config/environment';
import type { DeployOptions } from './deploy-options';
import { destinationOf, unusedOptions } from './destination-of';
import { valueProblems } from './option-values';

/** What was asked for. */
export interface AskedFor {
  /** Absent: none. */
  readonly environment?: string;
  readonly deploy: DeployOptions;
}

/** What `--environment` means in a workspace. */
export interface ResolvedEnvironment {
  /** Absent: archives are made for none. */
  readonly environment?: Environment;
  readonly deploy: DeployOptions;
  /** With one of these, nothing may be done. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the environment that is named. Where the workspace declares none, `deploy` passes the name on, as one of Liferay
 * Cloud or PaaS. What the command line says of deploying counts more than what the environment does, and nothing of the
 * latter where that deploys to another kind of place.
 */
export function resolveEnvironment(
  command: string,
  { environment: name, deploy }: AskedFor,
  environments: readonly Environment[],
): ResolvedEnvironment {
  if (name === undefined) return { deploy, diagnostics: [] };
  if (command === 'deploy' && environments.length === 0) {
    const options = { ...deploy, environment: name };
    return { deploy: options, diagnostics: unusedOptions(options) };
  }
  const environment = chooseEnvironment(name, environments);
  if ('code' in environment) return { deploy, diagnostics: [environment] };
  const isElsewhere = deploy.to !== undefined && deploy.to !== destinationOf(environment.deploy);
  const merged = isElsewhere ? deploy : { ...environment.deploy, ...deploy };
  const destination = destinationOf(merged);
  const isNamed = destination === 'cloud' || destination === 'paas';
  const options = isNamed && merged.environment === undefined ? { ...merged, environment: name } : merged;
  return {
    environment,
    deploy: options,
    diagnostics: command === 'deploy' ? [...valueProblems(options), ...unusedOptions(options)] : [],
  };
}
