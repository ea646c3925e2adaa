import { isObject } from '../../workspace/read-json';
import { withItem, withValue } from './edit-json';

export const PLUGIN = 'nx-liferay';

const newNxJson = `{
  "$schema": "./node_modules/nx/schemas/nx-schema.json",
  "plugins": ["${PLUGIN}"]
}
`;

/**
 * The text of nx.json with the plugin behind those that are registered, and everything else as it was.
 *
 * @param text of nx.json; undefined where there is none
 * @param nxJson what the text means
 */
export function withPlugin(text: string | undefined, nxJson: unknown): string {
  if (text === undefined) return newNxJson;
  const plugins = pluginsOf(nxJson);
  if (plugins === undefined) return withValue(text, ['plugins'], [PLUGIN]);
  return plugins.some(isThisPlugin) ? text : withItem(text, ['plugins'], PLUGIN);
}

/** What nx.json gives the plugin as options; undefined where it gives none. */
export function registeredOptions(nxJson: unknown): Readonly<Record<string, unknown>> | undefined {
  const registered = pluginsOf(nxJson)?.find(isThisPlugin);
  const options = isObject(registered) ? registered['options'] : undefined;
  return isObject(options) ? options : undefined;
}

function pluginsOf(nxJson: unknown): readonly unknown[] | undefined {
  const plugins = isObject(nxJson) ? nxJson['plugins'] : undefined;
  return Array.isArray(plugins) ? plugins : undefined;
}

/** nx.json names a plugin, or says more of it in an object. */
function isThisPlugin(registered: unknown): boolean {
  return registered === PLUGIN || (isObject(registered) && registered['plugin'] === PLUGIN);
}
