import { versionsOf } from '../../../packages/versions';
import { devProfileComment } from '../dev-profile-comment';
import type { Recipe, Settings } from '../recipe';

/** A module in TypeScript that Vite builds and serves, and Vitest tests. */
export function typescriptModule(type: string, settings: Settings = {}): Recipe {
  return {
    framework: 'typescript',
    title: 'TypeScript, with Vite',
    types: [type],
    templates: ['vite', 'vite-script', `script-${type}/typescript`, `script-${type}/spec`],
    values: () => ({ spec: 'src/main.spec.ts', script: './main' }),
    nodePackage: {
      scripts: {
        build: 'vite build',
        lint: 'eslint .',
        start: 'vite',
        test: 'vitest run',
        typecheck: 'tsc',
      },
      devDependencies: versionsOf(
        '@eslint/js',
        'eslint',
        'happy-dom',
        'typescript',
        'typescript-eslint',
        'vite',
        'vitest',
      ),
    },
    assemble: () => [{ from: 'build/static', into: 'static' }],
    settings: () => settings,
    devSettings: ({ port }) => ({ url: `http://localhost:${port}/src/main.ts` }),
    devComment: devProfileComment,
    firstPort: 5173,
  };
}
