import { versionsOf } from '../../packages/versions';
import { assembleBuild } from './assemble-build';
import { localProfileComment } from './local-profile-comment';
import type { NodePackage, Recipe } from './recipe';

/** What differs in package.json between the projects that Vite builds. */
export interface ViteSetup {
  readonly typecheck: string;
  readonly dependencies?: NodePackage['dependencies'];
  readonly devDependencies?: NodePackage['devDependencies'];
}

/** The part of a recipe that is the same for all projects which Vite builds and serves, and Vitest tests. */
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
    localComment: localProfileComment,
    firstPort: 5173,
  } satisfies Partial<Recipe>;
}
