import type { Recipe } from '../recipe';

/** A style sheet as it is, no build: the packaged file's name gets the hash of its content. */
export const globalCss: Recipe = {
  framework: 'plain',
  title: 'Plain CSS',
  types: ['globalCSS'],
  templates: ['global-css'],
  assemble: () => [{ from: 'assets', hashify: '*.css', into: 'static' }],
};
