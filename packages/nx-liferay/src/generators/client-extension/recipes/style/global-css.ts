import type { Recipe } from '../recipe';

/** A plain style sheet without a build: the packaged file gets the hash of its content in its name. */
export const globalCss: Recipe = {
  framework: 'plain',
  title: 'Plain CSS',
  types: ['globalCSS'],
  templates: ['global-css'],
  assemble: () => [{ from: 'assets', hashify: '*.css', into: 'static' }],
};
