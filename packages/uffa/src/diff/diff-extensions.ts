import type { Value } from '../values/value';
import { asThePortalReads, configurationEffect, extensionsOf } from './content/configuration';
import { diffValues } from './content/diff-values';
import type { ExtensionName, UffaDiff } from './differences';

/** What becomes of the client extensions that two archives configure. */
export function diffExtensions(before: readonly Value[], after: readonly Value[]): UffaDiff['extensions'] {
  const [there, here] = [configurations(before), configurations(after)];
  const keys = [...new Set([...there.keys(), ...here.keys()])].sort();
  const added: ExtensionName[] = [];
  const removed: ExtensionName[] = [];
  const changed: ExtensionName[] = [];
  for (const key of keys) {
    const [was, is] = [there.get(key), here.get(key)];
    if (was === undefined) {
      if (is !== undefined) added.push(is.name);
    } else if (is === undefined) removed.push(was.name);
    else if (hasChanged(key, was.value, is.value)) changed.push(is.name);
  }
  return { added, removed, changed };
}

function hasChanged(key: string, before: Value, after: Value): boolean {
  return [...diffValues(before, after, [key])].some((each) => configurationEffect(each) === 'portal');
}

interface Configured {
  readonly name: ExtensionName;
  readonly value: Value;
}

/** By key, of all configuration files of an archive. */
function configurations(files: readonly Value[]): ReadonlyMap<string, Configured> {
  const found = files.map(asThePortalReads).flatMap((file) =>
    [...extensionsOf(file)].flatMap(([key, name]) => {
      const value = file.kind === 'map' ? file.members.get(key)?.value : undefined;
      return value === undefined ? [] : [[key, { name, value }] as const];
    }),
  );
  return new Map(found);
}
