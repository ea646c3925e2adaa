import type { TargetConfiguration } from '@nx/devkit';
import type { TargetContext } from './target-context';

/**
 * What `nx show project` and editors say about a target; the example is one of the project's own profiles. The technology
 * is said of the project.
 */
export function targetMetadata(
  description: string,
  name: string,
  { projectName, setup }: Pick<TargetContext, 'projectName' | 'setup'>,
): NonNullable<TargetConfiguration['metadata']> {
  const [profile] = setup.manifests[0].profiles;
  return {
    description,
    help: {
      command: `npx nx run ${projectName}:${name} --help`,
      example: profile === undefined ? {} : { options: { profile } },
    },
  };
}
