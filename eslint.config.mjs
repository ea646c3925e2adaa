import js from '@eslint/js';
import tseslint from 'typescript-eslint';

import { oneDirection } from './tools/lint/one-direction.mjs';
import { houses } from './tools/lint/rooms.mjs';

const ofProcess = (properties, message) =>
  properties.map((property) => ({ object: 'process', property, message }));

const ambient = ofProcess(
  ['exit', 'env', 'cwd', 'argv'],
  'Only uffa/src/cli and the executors know the process: take it as a parameter.',
);
const streams = ofProcess(
  ['stdout', 'stderr'],
  'What is printed passes one function: src/print.ts in nx-liferay, the streams of the invocation in uffa.',
);
const locale = {
  property: 'localeCompare',
  message: 'Compare by code unit (<): a locale makes other bytes on other machines.',
};
const devkitPrints = {
  selector: 'ImportSpecifier[imported.name=/^(logger|output)$/]',
  message: 'What is printed passes one function: generators print with generators/report.ts.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/.nx/',
      '**/node_modules/',
      'docs/.vitepress/',
      'packages/nx-liferay/src/generators/*/files/',
      'tools/oracle/target/',
      'tools/portal/target/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({
    ...config,
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
  })),
  {
    files: ['packages/**/*.ts', 'e2e/**/*.ts', 'tools/**/*.{ts,mts}', '*.mts'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.spec.json', './packages/uffa/browser/tsconfig.spec.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    files: ['examples/**/*.ts', 'examples/**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // These rooms handle text as Java does: UTF-16 code units and control characters are their subject.
      '@typescript-eslint/no-misused-spread': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['packages/uffa/browser/**/*.ts'],
    rules: {
      // Where a call fails, clients of the portal reject with the response itself.
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', ...ambient, ...streams, locale],
      'no-restricted-syntax': ['error', devkitPrints],
    },
  },
  {
    files: [
      'packages/nx-liferay/src/plugin.ts',
      'packages/nx-liferay/src/executors/**/*.ts',
      'packages/nx-liferay/src/generators/init/generator.ts',
      // Credentials come from the environment alone.
      'packages/nx-liferay/src/generators/pull/generator.ts',
    ],
    rules: { 'no-restricted-properties': ['error', ...streams, locale] },
  },
  {
    files: [
      'packages/uffa/src/cli/bin.ts',
      'packages/nx-liferay/src/print.ts',
      'packages/nx-liferay/src/generators/report.ts',
      // Asks questions, and listens for the end of the stream.
      'packages/nx-liferay/src/generators/terminal/terminal.ts',
      'packages/nx-liferay/src/executors/stop-signal.ts',
      // A program of its own, with arguments.
      'packages/nx-liferay/src/executors/preview/waiting-nx.ts',
      'packages/nx-liferay/src/vite/plugin.ts',
      'packages/nx-liferay/src/vite/served-config.ts',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  {
    files: ['packages/*/src/**/*.spec.ts'],
    rules: { 'no-restricted-properties': ['error', ...ambient, locale], 'no-restricted-syntax': 'off' },
  },
  {
    files: ['packages/nx-liferay/src/executors/**/*.spec.ts'],
    rules: { 'no-restricted-properties': ['error', locale] },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    plugins: { house: { rules: { 'one-direction': oneDirection(houses, import.meta.dirname) } } },
    rules: { 'house/one-direction': 'error' },
  },
  {
    files: ['packages/uffa/src/**/*.ts'],
    ignores: ['packages/uffa/src/index.ts', '**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@nx/*', 'nx', 'nx/*'],
              message: 'uffa is engine-free: Nx belongs in packages/nx-liferay.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/nx-liferay/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@nx/devkit',
              message: 'It may be missing: generators import generators/devkit, nothing else needs it.',
              allowTypeImports: true,
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'e2e/**/*.ts', '**/test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['examples/*/assets/**/*.js'],
    languageOptions: {
      globals: { customElements: 'readonly', document: 'readonly', HTMLElement: 'readonly' },
    },
  },
);
