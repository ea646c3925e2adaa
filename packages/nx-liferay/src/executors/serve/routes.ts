import { basename, resolve } from 'node:path';

export interface RoutesOptions {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** Of the project, relative to the workspace root. */
  readonly path: string;
  /** The local Liferay, absolute or relative to the workspace root. */
  readonly home: string;
  readonly virtualInstanceId: string | undefined;
}

/**
 * Where a service finds what Liferay writes for it, as environment variables (behaviour.md 17). The directory is called by the
 * project's directory, which is `projectName` to Liferay.
 */
export function routes(options: RoutesOptions): Readonly<Record<string, string>> {
  const { workspaceRoot, path, home, virtualInstanceId = 'default' } = options;
  const directory = resolve(workspaceRoot, home, 'routes', virtualInstanceId);
  return {
    LIFERAY_ROUTES_CLIENT_EXTENSION: resolve(directory, basename(resolve(workspaceRoot, path))),
    LIFERAY_ROUTES_DXP: resolve(directory, 'dxp'),
  };
}
