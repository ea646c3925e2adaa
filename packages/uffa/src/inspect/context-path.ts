import type { Configuration } from './read-configurations';

/**
 * Where the portal serves the files of an archive, such as `/o/my-project`: by the first `webContextPath` of its
 * configurations, else by the archive's name without a version at its end (acceptance.md 8).
 */
export function contextPathOf(archiveName: string, configurations: readonly Configuration[]): string {
  const given = configurations
    .map(({ members }) => members['webContextPath'])
    .find((path): path is string => typeof path === 'string' && path.trim() !== '');
  const path = given ?? archiveName.replace(/-[0-9.]+$/, '');
  return `/o/${path.replace(/^\//, '')}`;
}
