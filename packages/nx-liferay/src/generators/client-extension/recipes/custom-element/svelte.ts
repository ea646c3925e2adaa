import { versionsOf } from '../../../packages/versions';
import type { Recipe } from '../recipe';
import { viteElement } from './vite-element';

export const svelteElement: Recipe = viteElement({
  framework: 'svelte',
  title: 'Svelte, with Vite',
  templates: ['svelte'],
  main: 'main.ts',
  plugins: {
    imports: [
      "import { svelte } from '@sveltejs/vite-plugin-svelte';",
      "import { svelteTesting } from '@testing-library/svelte/vite';",
    ],
    calls: 'svelte(), svelteTesting()',
  },
  typecheck: 'svelte-check',
  styles: 'file',
  devDependencies: versionsOf(
    '@sveltejs/vite-plugin-svelte',
    '@testing-library/svelte',
    'eslint-plugin-svelte',
    'globals',
    'svelte',
    'svelte-check',
  ),
});
