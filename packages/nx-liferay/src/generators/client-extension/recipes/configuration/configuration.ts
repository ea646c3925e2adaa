import type { Recipe } from '../recipe';

/** Types that consist only of their entry in the yaml. */
export const configuration: Recipe = {
  framework: 'plain',
  title: 'Nothing but the yaml',
  types: ['iframe', 'oAuthApplicationHeadlessServer', 'oAuthApplicationUserAgent'],
  templates: [],
  assemble: () => [],
};

/** Values for a configuration of Liferay; here they switch publications on. */
export const instanceSettings: Recipe = {
  ...configuration,
  types: ['instanceSettings'],
  settings: () => ({ enabled: true }),
};
