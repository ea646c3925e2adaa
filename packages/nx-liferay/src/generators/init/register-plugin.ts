import { unusableCodes } from 'uffa';
import { PLUGIN } from '../../plugin-name';
import { isThisPlugin, pluginsOf } from '../registration';
import { withItem, withValue } from './edit-json';

/** How nx.json names the plugin. */
type Registration = string | { readonly plugin: string; readonly options: object };

/** In a workspace that begins with Nx, what can't work fails from the first day on. */
export const strictAboutContent: Registration = { plugin: PLUGIN, options: { failOn: unusableCodes } };

/** A workspace that Gradle has packaged so far goes on as before, until it chooses otherwise. */
export const asGradle: Registration = PLUGIN;

/**
 * The text of nx.json with the plugin behind those that are registered, and everything else as it was.
 *
 * @param text of nx.json; undefined where there is none
 * @param nxJson what the text means
 */
export function withPlugin(text: string | undefined, nxJson: unknown, registration: Registration): string {
  if (text === undefined) {
    const $schema = './node_modules/nx/schemas/nx-schema.json';
    return `${JSON.stringify({ $schema, plugins: [registration] }, null, 2)}\n`;
  }
  const plugins = pluginsOf(nxJson);
  if (plugins === undefined) return withValue(text, ['plugins'], [registration]);
  return plugins.some(isThisPlugin) ? text : withItem(text, ['plugins'], registration);
}
