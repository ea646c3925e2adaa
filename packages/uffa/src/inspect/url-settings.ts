import type { ExtensionType } from '../extension-types';

/** Named so, and not URLs of files. */
const OTHER_URLS = ['baseURL', 'homePageURL', 'sourceCodeURL'];

/** Whether the portal reads a setting of a client extension as the URL of a file, or as several. */
export function isUrlSetting(name: string, type: ExtensionType | undefined): boolean {
  const isNamedSo = /urls?$/i.test(name) && !OTHER_URLS.includes(name);
  return isNamedSo || type?.properties[name]?.served === true;
}
