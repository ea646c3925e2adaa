import type { PlacedProperty } from '../../java-text/properties';

/** The folders whose files the portal takes into its bundle, each with a slash at its end (acceptance.md 4). */
export interface Folders {
  readonly batch: string;
  readonly frontend: string;
  readonly siteInitializer: string;
}

/** The folders that the headers name, or those that are usual. */
export function foldersOf(properties: readonly PlacedProperty[]): Folders {
  const values = new Map(properties.map(({ key, value }) => [key, value]));
  const named = (header: string, usual: string) => {
    const folder = values.get(`Liferay-Client-Extension-${header}`) ?? usual;
    return folder.endsWith('/') ? folder : `${folder}/`;
  };
  return {
    batch: named('Batch', 'batch/'),
    frontend: named('Frontend', 'static/'),
    siteInitializer: named('Site-Initializer', 'site-initializer/'),
  };
}
