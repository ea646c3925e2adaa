import { versionsOf } from '../../../packages/versions';
import { assembleBuild } from '../assemble-build';
import type { Recipe } from '../recipe';

/** A style sheet that Vite makes from Sass. */
export const sass: Recipe = {
  framework: 'sass',
  title: 'Sass, with Vite',
  types: ['globalCSS'],
  templates: ['sass'],
  nodePackage: {
    scripts: { build: 'vite build' },
    devDependencies: versionsOf('sass', 'vite'),
  },
  assemble: assembleBuild,
};
