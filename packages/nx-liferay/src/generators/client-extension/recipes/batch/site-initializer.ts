import type { Recipe } from '../recipe';
import { referenceCode } from './reference-code';

/** A site with a page and a role. Liferay packs its directory itself: nothing is assembled. */
export const siteInitializer: Recipe = {
  framework: 'plain',
  title: 'A site with a page and a role',
  types: ['siteInitializer'],
  templates: ['site-initializer'],
  values: ({ id }) => ({ code: referenceCode(id) }),
  assemble: () => [],
  applicationSettings: () => ({
    scopes: ['Liferay.Headless.Batch.Engine.everything', 'Liferay.Headless.Site.everything'],
  }),
};
