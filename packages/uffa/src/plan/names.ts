const BUILD_DIRECTORY = 'liferay-client-extension-build';

/** Where a theme is built, relative to the project: the same place as with Liferay's plugin (behaviour.md 14). */
export const THEME_DIRECTORY = 'build/buildTheme';

/** The archive's file name without `.zip` (behaviour.md 17, 18). */
export function archiveName(projectName: string, virtualInstanceId?: string): string {
  return suffixed(projectName, virtualInstanceId);
}

/** The directory below `build/` that holds the assembled project (behaviour.md 1). */
export function buildDirectoryName(virtualInstanceId?: string): string {
  return suffixed(BUILD_DIRECTORY, virtualInstanceId);
}

/** Appends the workspace's virtual instance id, where there is one (behaviour.md 18). */
export function suffixed(name: string, virtualInstanceId?: string): string {
  return virtualInstanceId === undefined ? name : `${name}_${virtualInstanceId}`;
}
