import type { Recipe } from '../recipe';
import { viteProject, type ViteSetup } from '../vite-project';

/** What differs between the frameworks that Vite builds. */
export interface ViteFramework extends ViteSetup {
  readonly framework: string;
  readonly title: string;
  readonly templates: readonly string[];
  /** The file in `src` that defines the element. */
  readonly main: string;
  /** Modules that the page loads before it from the development server, by path from the project. */
  readonly before?: readonly string[];
  /** For vite.config.ts. */
  readonly plugins: VitePlugins;
  /** Whether the build makes a style sheet of its own. */
  readonly styles: 'file' | 'in the script';
}

export interface VitePlugins {
  readonly imports: readonly string[];
  /** The content of `plugins: []`. */
  readonly calls: string;
}

/** A custom element that Vite builds and serves, and Vitest tests. */
export function viteElement(framework: ViteFramework): Recipe {
  const { main, plugins } = framework;
  return {
    framework: framework.framework,
    title: framework.title,
    types: ['customElement'],
    templates: ['vite', 'vite-element', 'liferay', ...framework.templates],
    values: () => ({ main, plugins }),
    ...viteProject(framework),
    settings: ({ id, name }) => ({
      ...(framework.styles === 'file' ? { cssURLs: [`assets/${id}.*.css`] } : {}),
      properties: { heading: name },
    }),
    localSettings: ({ port }) => ({
      ...(framework.styles === 'file' ? { cssURLs: [] } : {}),
      urls: ['@vite/client', ...(framework.before ?? []), `src/${main}`].map(
        (path) => `http://localhost:${port}/${path}`,
      ),
    }),
  };
}
