import { parseProperties } from '../java-text/properties';
import type { Effect } from './differences';
import { isConfigFile, PROPERTIES_FILE } from '../plan/archive-file-names';

const defaultFolders = ['batch', 'static', 'site-initializer'];

/** The headers by which an archive names these folders otherwise (acceptance.md 4). */
const folderHeaders = ['Batch', 'Frontend', 'Site-Initializer'].map(
  (name) => `Liferay-Client-Extension-${name}`,
);

/** The folders of an archive that the portal takes files from. */
export function portalFolders(headers: string | undefined): readonly string[] {
  const properties = parseProperties(headers ?? '');
  const named = folderHeaders.flatMap((header) => properties.get(header) ?? []);
  return [...new Set([...defaultFolders, ...named.map((folder) => folder.replace(/^\/|\/$/g, ''))])].filter(
    (folder) => folder !== '',
  );
}

/** Whom a file of an archive matters to: the portal takes its configurations, headers and folders, and no other file. */
export function effectOf(path: string, folders: readonly string[]): Effect {
  const isRead =
    isConfigFile(path) || path === PROPERTIES_FILE || folders.some((folder) => path.startsWith(`${folder}/`));
  return isRead ? 'portal' : 'cloud';
}
