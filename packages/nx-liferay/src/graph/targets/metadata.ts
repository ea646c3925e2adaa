import type { TargetConfiguration } from '@nx/devkit';
import type { TargetContext } from './target-context';

/** What `nx show project` and editors say about a target. */
export function targetMetadata(
  description: string,
  name: string,
  { projectName }: Pick<TargetContext, 'projectName'>,
  example: { readonly options?: Readonly<Record<string, string | boolean>> } = {},
): NonNullable<TargetConfiguration['metadata']> {
  const command = `npx nx run ${projectName}:${name}`;
  return { technologies: ['liferay'], description, help: { command: `${command} --help`, example } };
}
