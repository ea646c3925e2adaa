import type { Recipe } from '../recipe';

/** A theme on Liferay's `styled`: variables of Clay, rules of its own, and tokens for style books. */
export const themeCss: Recipe = {
  framework: 'styled',
  title: 'Sass on the base theme "styled"',
  types: ['themeCSS'],
  templates: ['theme-css'],
  values: (_names, { release: { styled, unstyled } }) => ({ styled, unstyled }),
  // The output of `build-theme` is in the archive without a step for it.
  assemble: () => [],
  settings: () => ({ frontendTokenDefinitionJSON: 'src/frontend-token-definition.json' }),
};
