import { elementPlugin } from './element-plugin';
import type { Variables } from './serve-environment';

/** A configuration as Vite takes it, of which only the plugins matter here. */
export interface UserConfig {
  readonly plugins?: unknown;
}

interface ConfigEnvironment {
  readonly command: 'build' | 'serve';
  readonly mode: string;
}

/** What is used of Vite. */
export interface Vite {
  readonly loadConfigFromFile: (
    environment: ConfigEnvironment,
    file: undefined,
    root: string,
  ) => Promise<{ readonly config: UserConfig } | null>;
}

/** The configuration of a project with the plugin, unless it has that already. @param root absolute */
export async function withElementPlugin(
  { loadConfigFromFile }: Vite,
  environment: ConfigEnvironment,
  root: string,
  variables: Variables,
): Promise<UserConfig> {
  const config: UserConfig = (await loadConfigFromFile(environment, undefined, root))?.config ?? {};
  const plugin = elementPlugin({}, variables);
  const own: unknown = config.plugins;
  const plugins: readonly unknown[] = Array.isArray(own) ? own : [];
  if ((await flat(plugins)).some((each) => isNamed(each, plugin.name))) return config;
  return { ...config, plugins: [...plugins, plugin] };
}

/** Plugins may come in lists of lists, and as promises. */
async function flat(plugins: readonly unknown[]): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const each of plugins) {
    const plugin: unknown = await each;
    found.push(...(Array.isArray(plugin) ? await flat(plugin) : [plugin]));
  }
  return found;
}

function isNamed(plugin: unknown, name: string): boolean {
  return typeof plugin === 'object' && plugin !== null && 'name' in plugin && plugin.name === name;
}
