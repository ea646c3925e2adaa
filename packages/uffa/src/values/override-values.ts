import type { MapValue, Member, Value } from './value';

/**
 * One tree over another, as Liferay's plugin merges a profile and an own LCP.json (behaviour.md 4): mappings merge key
 * by key, everything else is replaced wholesale, and a mapping is only ever replaced by a mapping. An override that is
 * missing or not a mapping changes nothing. Base keys come first, new keys after them.
 */
export function overrideValues(base: Value, override: Value | undefined): Value {
  return base.kind === 'map' && override?.kind === 'map' ? overrideMap(base, override) : base;
}

function overrideMap(base: MapValue, override: MapValue): MapValue {
  const members = new Map(base.members);
  for (const [key, member] of override.members) members.set(key, overrideMember(members.get(key), member));
  return { ...base, members };
}

function overrideMember(base: Member | undefined, override: Member): Member {
  if (base?.value.kind !== 'map') return override;
  return { ...base, value: overrideValues(base.value, override.value) };
}
