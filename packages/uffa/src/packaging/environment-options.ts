import { lcpFor, profileFor, type Environment } from '../discover/config/environment';
import type { Project } from '../discover/project';
import type { PackagingOptions } from './packaging-options';

/** What packaging a project for an environment needs to be told. */
export interface EnvironmentOptions {
  readonly packaging: Pick<PackagingOptions, 'lcp' | 'profile' | 'target'>;
  /** The virtual instances that an archive each is made for; none: one archive. */
  readonly instances: readonly string[];
}

/**
 * What an environment means to a project.
 *
 * @param profiles those that the project has
 */
export function environmentOptions(
  environment: Environment,
  project: Pick<Project, 'path' | 'name'>,
  profiles: readonly string[],
): EnvironmentOptions {
  const { name, addresses, virtualInstances } = environment;
  const lcp = lcpFor(environment, project);
  const profile = profileFor(environment, profiles);
  return {
    packaging: {
      target: { name, addresses },
      ...(lcp === undefined ? {} : { lcp }),
      ...(profile === undefined ? {} : { profile }),
    },
    instances: virtualInstances,
  };
}
