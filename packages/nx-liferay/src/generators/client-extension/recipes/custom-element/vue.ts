import { versionsOf } from '../../../packages/versions';
import type { Recipe } from '../recipe';
import { viteElement } from './vite-element';

export const vueElement: Recipe = viteElement({
  framework: 'vue',
  title: 'Vue, with Vite',
  templates: ['vue'],
  main: 'main.ts',
  plugins: { imports: ["import vue from '@vitejs/plugin-vue';"], calls: 'vue()' },
  typecheck: 'vue-tsc',
  styles: 'file',
  dependencies: versionsOf('vue'),
  devDependencies: versionsOf(
    '@vitejs/plugin-vue',
    '@vue/test-utils',
    'eslint-plugin-vue',
    'globals',
    'vue-tsc',
  ),
});
