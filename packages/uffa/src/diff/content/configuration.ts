import { keyParts } from '../../plan/config/key-parts';
import { parseProperties } from '../../java-text/properties';
import { map, string, type ListValue, type MapValue, type Value } from '../../values/value';
import type { Effect, ExtensionName } from '../differences';
import type { ValueDifference } from './diff-values';
import { javaTrim } from '../../java-text/trim';

/**
 * Configurations as the portal reads them: `typeSettings` and `properties`, which are lists in the JSON, are mappings to
 * it. What has another shape stays as it is.
 */
export function asThePortalReads(value: Value): Value {
  if (value.kind !== 'map') return value;
  return mapped(value, (configuration) =>
    configuration.kind === 'map'
      ? mapped(configuration, (setting, key) => {
          if (setting.kind !== 'list') return setting;
          if (key === 'typeSettings') return settingsOf(setting);
          return key === 'properties' ? propertiesOf(setting) : setting;
        })
      : configuration,
  );
}

function mapped({ members }: MapValue, change: (value: Value, key: string) => Value): MapValue {
  return map([...members].map(([key, { value }]) => [key, change(value, key)] as const));
}

/** Each line is cut at its first `=`, and javaTrim; a `#` begins a comment (acceptance.md, "Corrections"). */
function settingsOf(list: ListValue): Value {
  const lines = linesOf(list);
  if (lines === undefined) return list;
  const settings = lines
    .map(javaTrim)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): readonly [string, Value] => {
      const cut = line.indexOf('=');
      return cut < 0
        ? [line, string('')]
        : [javaTrim(line.slice(0, cut)), string(javaTrim(line.slice(cut + 1)))];
    });
  return map(settings);
}

/** Read as the text of a properties file. */
function propertiesOf(list: ListValue): Value {
  const lines = linesOf(list);
  if (lines === undefined) return list;
  const read = lines.flatMap((line) => [...parseProperties(line)]);
  return map(read.map(([key, value]) => [key, string(value)] as const));
}

function linesOf({ items }: ListValue): readonly string[] | undefined {
  const lines = items.flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  return lines.length === items.length ? lines : undefined;
}

/** The time of the build changes nothing but the address at which browsers look for a file again. */
export function configurationEffect({ path }: ValueDifference): Effect {
  return path.length === 2 && path[1] === 'buildTimestamp' ? 'none' : 'portal';
}

/** The client extensions that configurations are for, by key (acceptance.md 6). */
export function extensionsOf(value: Value): ReadonlyMap<string, ExtensionName> {
  if (value.kind !== 'map') return new Map();
  return new Map(
    [...value.members].map(([key, { value: configuration }]) => {
      const type = configuration.kind === 'map' ? configuration.members.get('type')?.value : undefined;
      const name = { key, id: idOf(key) };
      return [key, type?.kind === 'string' ? { ...name, type: type.value } : name];
    }),
  );
}

/** The id as the portal reads it; the key itself where it reads none. */
function idOf(key: string): string {
  const { id } = keyParts(key);
  return id === '' ? key : id;
}
