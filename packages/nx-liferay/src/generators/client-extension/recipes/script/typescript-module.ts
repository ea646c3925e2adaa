import type { Recipe, Settings } from '../recipe';
import { viteProject } from '../vite-project';

/** A module in TypeScript that Vite builds and serves, and Vitest tests. */
export function typescriptModule(type: string, settings: Settings = {}): Recipe {
  return {
    framework: 'typescript',
    title: 'TypeScript, with Vite',
    types: [type],
    templates: ['vite', 'vite-script', `script-${type}/typescript`, `script-${type}/spec`],
    values: () => ({ spec: 'src/main.spec.ts', script: './main' }),
    ...viteProject({ typecheck: 'tsc' }),
    settings: () => settings,
    localSettings: ({ port }) => ({ url: `http://localhost:${port}/src/main.ts` }),
  };
}
