import { foldersOf } from '../checks/archive/folders';
import { parseProperties } from '../java-text/properties';
import { isConfigFile, PROPERTIES_FILE } from '../plan/archive-file-names';
import type { Effect } from './differences';

/** The folders of an archive that the portal takes files from, each with a slash at its end. */
export function portalFolders(headers: string | undefined): readonly string[] {
  const { batch, frontend, siteInitializer } = foldersOf(parseProperties(headers ?? ''));
  return [batch, frontend, siteInitializer];
}

/** Whom a file of an archive matters to: the portal takes its configurations, headers and folders, and no other file. */
export function effectOf(path: string, folders: readonly string[]): Effect {
  const isRead =
    isConfigFile(path) || path === PROPERTIES_FILE || folders.some((folder) => path.startsWith(folder));
  return isRead ? 'portal' : 'cloud';
}
