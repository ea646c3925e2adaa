import { versionsOf } from '../../../packages/versions';
import type { Recipe } from '../recipe';
import { viteElement } from './vite-element';

export const litElement: Recipe = viteElement({
  framework: 'lit',
  title: 'Lit, with Vite',
  templates: ['lit'],
  main: 'main.ts',
  plugins: { imports: [], calls: '' },
  typecheck: 'tsc',
  styles: 'in the script',
  dependencies: versionsOf('lit'),
  devDependencies: {},
});
