import { basename, join } from 'node:path';
import type { Project } from 'uffa';

/**
 * Where a service finds what Liferay writes for it, as environment variables (behaviour.md 17). The directory has the
 * name of the project's directory, which Liferay calls `projectName`.
 *
 * @param home of the local Liferay, absolute
 */
export function routes(
  { root }: Project,
  home: string,
  virtualInstanceId = 'default',
): Readonly<Record<string, string>> {
  const directory = join(home, 'routes', virtualInstanceId);
  return {
    LIFERAY_ROUTES_CLIENT_EXTENSION: join(directory, basename(root)),
    LIFERAY_ROUTES_DXP: join(directory, 'dxp'),
  };
}
