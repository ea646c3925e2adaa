import { versionsOf } from '../../../packages/versions';
import type { Recipe } from '../recipe';
import { viteElement } from './vite-element';

export const reactElement: Recipe = viteElement({
  framework: 'react',
  title: 'React, with Vite',
  templates: ['element-style', 'react'],
  main: 'main.tsx',
  before: ['src/react-refresh.ts'],
  plugins: { imports: ["import react from '@vitejs/plugin-react';"], calls: 'react()' },
  typecheck: 'tsc',
  styles: 'file',
  dependencies: versionsOf('react', 'react-dom'),
  devDependencies: versionsOf(
    '@testing-library/dom',
    '@testing-library/react',
    '@types/react',
    '@types/react-dom',
    '@vitejs/plugin-react',
    'eslint-plugin-react-hooks',
  ),
});
