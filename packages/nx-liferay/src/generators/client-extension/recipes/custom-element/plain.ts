import type { Recipe } from '../recipe';
import { scriptPackage } from '../script/script-package';

export const plainElement: Recipe = {
  framework: 'plain',
  title: 'JavaScript without a build',
  types: ['customElement'],
  templates: ['plain-script', 'plain-element'],
  nodePackage: scriptPackage,
  assemble: ({ id }) => [{ from: 'assets', hashify: `${id}.*`, into: 'static' }],
  settings: ({ id, name }) => ({ cssURLs: [`${id}.*.css`], properties: { heading: name } }),
};
