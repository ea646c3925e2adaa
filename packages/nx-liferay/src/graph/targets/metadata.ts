import type { TargetConfiguration } from '@nx/devkit';
import type { TargetContext } from './target-context';

/**
 * What `nx show project` and editors say about a target. The technology is in the metadata of the project. There is
 * help only where it has an example to give, which is one of the project's own profiles: Nx merges and transfers each
 * member for thousands of targets.
 */
export function targetMetadata(
  description: string,
  name: string,
  { projectName, setup }: Pick<TargetContext, 'projectName' | 'setup'>,
): NonNullable<TargetConfiguration['metadata']> {
  const [profile] = setup.manifests[0].profiles;
  if (profile === undefined) return { description };
  return {
    description,
    help: { command: `npx nx run ${projectName}:${name} --help`, example: { options: { profile } } },
  };
}
