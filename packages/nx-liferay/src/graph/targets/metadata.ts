import type { TargetConfiguration } from '@nx/devkit';
import type { NamedSetup } from '../facts/project-names';

/**
 * What `nx show project` and editors say about a target. The technology is in the metadata of the project. There is
 * help only where it has an example to give, which is one of the project's own profiles: Nx merges and transfers each
 * member for thousands of targets.
 */
export function targetMetadata(
  description: string,
  name: string,
  { nxName, manifests: [{ profiles }] }: NamedSetup,
): NonNullable<TargetConfiguration['metadata']> {
  const [profile] = profiles;
  if (profile === undefined) return { description };
  return {
    description,
    help: { command: `npx nx run ${nxName}:${name} --help`, example: { options: { profile } } },
  };
}
