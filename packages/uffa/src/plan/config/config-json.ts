import { prettyJson } from '../../java-text/pretty-json';
import { sortKeys } from '../../java-text/sort-keys';
import { map } from '../../values/value';
import type { PlannedExtension } from '../planned-extension';
import { configEntry, type ConfigContext } from './config-entry';

/** The text of `<project>.client-extension-config.json`: keys sorted at every level (behaviour.md 7). */
export function configJson(extensions: readonly PlannedExtension[], context: ConfigContext): string {
  const members = extensions.map((planned) => configEntry(planned, context));
  return prettyJson(sortKeys(map(members.filter((member) => member !== undefined))));
}
