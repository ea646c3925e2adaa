/** The folders whose files the portal takes into its bundle, each with a slash at its end (acceptance.md 4). */
export interface Folders {
  readonly batch: string;
  readonly frontend: string;
  readonly siteInitializer: string;
}

/**
 * The folders that the headers of an archive name, or those that are usual.
 * @param headers of liferay-plugin-package.properties, by key
 */
export function foldersOf(headers: ReadonlyMap<string, string>): Folders {
  const named = (header: string, usual: string) => {
    const folder = headers.get(`Liferay-Client-Extension-${header}`) ?? usual;
    return `${folder.replace(/^\/|\/$/g, '')}/`;
  };
  return {
    batch: named('Batch', 'batch'),
    frontend: named('Frontend', 'static'),
    siteInitializer: named('Site-Initializer', 'site-initializer'),
  };
}
