import { PLUGIN_PACKAGE_FILE } from '../discover/file-names';

/** The properties that the portal makes the headers of its bundle of (acceptance.md 1). */
export const PROPERTIES_FILE = `WEB-INF/${PLUGIN_PACKAGE_FILE}`;

/** How the names of config files end (acceptance.md 2). */
export const CONFIG_SUFFIX = '.client-extension-config.json';

/** Whether the portal reads a file of the archive as a config file: one at the root, by the end of its name (acceptance.md 2). */
export function isConfigFile(path: string): boolean {
  return !path.includes('/') && path.endsWith(CONFIG_SUFFIX) && path.length > CONFIG_SUFFIX.length;
}

/** The description of a site, by the end of its name (acceptance.md 14). */
export const SITE_JSON = 'site-initializer.json';

/** The content of a site, by the end of its name (acceptance.md 14). */
export const SITE_ZIP = 'site-initializer.zip';

/** Whether the text of a file says what the portal or Liferay Cloud does with the archive. */
export function isReadAsText(path: string): boolean {
  return (
    isConfigFile(path) ||
    path === PROPERTIES_FILE ||
    path === 'LCP.json' ||
    path === 'Dockerfile' ||
    path.endsWith(SITE_JSON)
  );
}
