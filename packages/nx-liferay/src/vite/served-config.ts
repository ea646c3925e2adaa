import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withElementPlugin, type UserConfig, type Vite } from './with-element-plugin';

/**
 * The configuration that `serve` starts Vite with: the project's own, and the plugin. So a project can be served without
 * a line in its configuration.
 */
export default async function servedConfig(environment: {
  readonly command: 'build' | 'serve';
  readonly mode: string;
}): Promise<UserConfig> {
  const root = process.cwd();
  const { resolve } = createRequire(join(root, 'vite.config.js'));
  // The project's Vite, which is an ECMAScript module.
  const vite = (await import(pathToFileURL(resolve('vite')).href)) as Vite;
  return withElementPlugin(vite, environment, root, process.env);
}
