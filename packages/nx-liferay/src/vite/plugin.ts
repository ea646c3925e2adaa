import { elementPlugin, type LiferayOptions, type LiferayPlugin } from './element-plugin';

export type { LiferayOptions, LiferayPlugin } from './element-plugin';

/**
 * The plugin for Vite that lets the portal's pages load elements from the development server of `nx serve`: each under
 * one address, with what hot updates need before it.
 */
export function liferay(options: LiferayOptions = {}): LiferayPlugin {
  return elementPlugin(options, process.env);
}
