import type { WorkspaceCatalogue } from '../../src/catalogue/catalogue';
import { catalogueOf } from '../../src/catalogue/read-catalogue';

/** The catalogue that the members of its file make. */
export function catalogueWith(members: object): WorkspaceCatalogue {
  const text = JSON.stringify({
    version: 1,
    configurations: {},
    applications: [],
    batchClasses: {},
    ...members,
  });
  const { catalogue, diagnostics } = catalogueOf(text, 'liferay-catalogue.json');
  if (catalogue === undefined) throw new Error(JSON.stringify(diagnostics));
  return catalogue;
}
