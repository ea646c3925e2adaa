import type { Recipe } from '../recipe';
import { viteElement } from './vite-element';

export const typescriptElement: Recipe = viteElement({
  framework: 'typescript',
  title: 'TypeScript without a framework, with Vite',
  templates: ['element-style', 'element-typescript'],
  main: 'main.ts',
  plugins: { imports: [], calls: '' },
  typecheck: 'tsc',
  styles: 'file',
});
