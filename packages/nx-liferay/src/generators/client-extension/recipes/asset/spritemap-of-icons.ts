import { versionsOf } from '../../../packages/versions';
import type { Recipe } from '../recipe';

/** One SVG file for each icon, put together by a script of the project. */
export const spritemapOfIcons: Recipe = {
  framework: 'icons',
  title: 'An SVG file for each icon',
  types: ['themeSpritemap'],
  templates: ['spritemap-svgs'],
  nodePackage: {
    scripts: { build: 'node build.mjs', lint: 'eslint .', test: 'node --test' },
    devDependencies: versionsOf('@eslint/js', 'eslint'),
  },
  assemble: () => [{ from: 'build/static', hashify: '*.svg', into: 'static' }],
};
