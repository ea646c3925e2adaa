import { PLUGIN } from '../../plugin-name';
import { isThisPlugin, pluginsOf } from '../registration';
import { withItem, withValue } from './edit-json';

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
