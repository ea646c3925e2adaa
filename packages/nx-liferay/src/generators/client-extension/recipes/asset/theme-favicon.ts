import type { Recipe } from '../recipe';

export const themeFavicon: Recipe = {
  framework: 'plain',
  title: 'An icon file',
  types: ['themeFavicon'],
  templates: ['favicon'],
  assemble: () => [{ from: 'assets', hashify: '*.ico', into: 'static' }],
};
