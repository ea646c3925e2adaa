import type { Recipe } from '../recipe';

/** Files under the names that they have: what links to them knows these. */
export const staticContent: Recipe = {
  framework: 'plain',
  title: 'Files',
  types: ['staticContent'],
  templates: ['static-content'],
  assemble: () => [{ from: 'assets', into: 'static' }],
};
