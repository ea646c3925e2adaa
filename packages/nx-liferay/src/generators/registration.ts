import { PLUGIN } from '../plugin-name';
import { isObject } from '../workspace/read-json';

/** What nx.json has in `plugins`; undefined where it has no such list. */
export function pluginsOf(nxJson: unknown): readonly unknown[] | undefined {
  const plugins = isObject(nxJson) ? nxJson['plugins'] : undefined;
  return Array.isArray(plugins) ? plugins : undefined;
}

/** nx.json names a plugin as a text, or as an object with its options. */
export function isThisPlugin(registered: unknown): boolean {
  return registered === PLUGIN || (isObject(registered) && registered['plugin'] === PLUGIN);
}

/** What nx.json gives the plugin as options; undefined where it gives none. */
export function registeredOptions(nxJson: unknown): Readonly<Record<string, unknown>> | undefined {
  const registered = pluginsOf(nxJson)?.find(isThisPlugin);
  const options = isObject(registered) ? registered['options'] : undefined;
  return isObject(options) ? options : undefined;
}
