import type { Recipe } from '../recipe';

/** Texts and their translations: the one project that has no yaml (behaviour.md 16). */
export const language: Recipe = {
  framework: 'plain',
  title: 'Texts in English, Portuguese and Spanish',
  types: ['language'],
  templates: ['language'],
  assemble: () => [],
  onlyName: 'language',
};
