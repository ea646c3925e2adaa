import { versionsOf } from '../../packages/versions';
import { assembleBuild } from './assemble-build';
import { devProfileComment } from './dev-profile-comment';
import type { NodePackage, Recipe } from './recipe';

/** What one project that Vite builds has of its own in package.json. */
export interface ViteSetup {
  readonly typecheck: string;
  readonly dependencies?: NodePackage['dependencies'];
  readonly devDependencies?: NodePackage['devDependencies'];
}

/** The part of a recipe that all projects share that Vite builds and serves, and Vitest tests. */
export function viteProject({ typecheck, dependencies, devDependencies }: ViteSetup) {
  return {
    nodePackage: {
      scripts: { build: 'vite build', lint: 'eslint .', start: 'vite', test: 'vitest run', typecheck },
      ...(dependencies === undefined ? {} : { dependencies }),
      devDependencies: {
        ...versionsOf(
          '@eslint/js',
          'eslint',
          'happy-dom',
          'typescript',
          'typescript-eslint',
          'vite',
          'vitest',
        ),
        ...devDependencies,
      },
    },
    assemble: assembleBuild,
    devComment: devProfileComment,
    firstPort: 5173,
  } satisfies Partial<Recipe>;
}
