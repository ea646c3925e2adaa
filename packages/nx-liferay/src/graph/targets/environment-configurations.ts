import type { TargetConfiguration } from '@nx/devkit';
import { profileFor, type Environment } from 'uffa/inference';
import type { ProjectSetup } from '../facts/project-setup';
import { OUTPUT } from '../inputs/outputs';
import type { NormalizedOptions } from '../options';

/** What a target does with an environment. */
export type EnvironmentUse = (environment: Environment) => Readonly<Record<string, unknown>>;

/** The options of packaging for an environment: the archives are in a directory of its name. */
export const packagedFor: EnvironmentUse = ({ name }) => ({ environment: name, [OUTPUT]: name });

/** The options of deploying what was packaged for an environment. */
export const deployedFor: EnvironmentUse = ({ name }) => ({ environment: name, packagedFor: name });

/**
 * A configuration for each environment besides those for profiles: `-c staging`. The content of uffa.config.json is not in
 * it, or whoever changes an address would change the hash of every target of the project, and build it again.
 *
 * @param configurations those for profiles
 */
export function environmentConfigurations(
  use: EnvironmentUse,
  configurations: TargetConfiguration['configurations'],
  { manifests: [{ profiles }] }: Pick<ProjectSetup, 'manifests'>,
  { environments, rawEnvironments }: NormalizedOptions,
): Pick<TargetConfiguration, 'configurations'> {
  if (environments.length === 0) return configurations === undefined ? {} : { configurations };
  const own = environments.map((environment) => {
    const profile = profileFor(environment, profiles);
    return [
      environment.name,
      {
        ...(configurations?.[environment.name] as object | undefined),
        ...use(environment),
        ...(profile === undefined ? {} : { profile }),
        ...(rawEnvironments === undefined ? {} : { environments: rawEnvironments }),
        ...(environment.problems === undefined ? {} : { environmentProblems: environment.problems }),
      },
    ] as const;
  });
  return { configurations: { ...configurations, ...Object.fromEntries(own) } };
}
