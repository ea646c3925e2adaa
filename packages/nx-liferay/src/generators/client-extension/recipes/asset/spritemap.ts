import type { Recipe } from '../recipe';

export const spritemap: Recipe = {
  framework: 'plain',
  title: 'One SVG file with all icons',
  types: ['themeSpritemap'],
  templates: ['spritemap'],
  assemble: () => [{ from: 'assets', hashify: '*.svg', into: 'static' }],
};
