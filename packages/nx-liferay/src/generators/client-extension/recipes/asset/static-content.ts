import type { Recipe } from '../recipe';

/** Files that keep their names, because links to them use these. */
export const staticContent: Recipe = {
  framework: 'plain',
  title: 'Files',
  types: ['staticContent'],
  templates: ['static-content'],
  assemble: () => [{ from: 'assets', into: 'static' }],
};
