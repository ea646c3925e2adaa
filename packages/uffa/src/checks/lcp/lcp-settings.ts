import type { MapValue } from '../../values/value';

/** What is set for all environments, then what is set for each. */
export function settingsIn(lcpJson: MapValue): readonly MapValue[] {
  const environments = lcpJson.members.get('environments')?.value;
  if (environments?.kind !== 'map') return [lcpJson];
  const each = [...environments.members.values()].map(({ value }) => value);
  return [lcpJson, ...each.filter((value) => value.kind === 'map')];
}
