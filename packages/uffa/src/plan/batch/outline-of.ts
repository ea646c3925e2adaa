import { startOf, type Position } from '../../diagnostics/position';
import type { PlacedText } from '../../manifest/project-manifest';
import { list, map, type MapValue, type Value } from '../../values/value';
import type { BatchData } from './batch-outline';
import { itemsOutline } from './items-outline';

/** What a batch data file says, from its JSON (acceptance.md 13). */
export function outlineOf(root: Value, source: string): BatchData {
  const configuration = memberOf(root, 'configuration');
  const parameters = memberOf(configuration, 'parameters');
  const className = textOf(memberOf(configuration, 'className'), source);
  const items = memberOf(root, 'items');
  return {
    envelope: envelopeOf(root),
    ...(className === undefined ? {} : { className }),
    delegates: {
      ...delegate('configuration', configuration, source),
      ...delegate('parameters', parameters, source),
    },
    items: itemsOutline(items?.kind === 'list' ? items.items : [], className?.text, source),
  };
}

/** A member of a mapping; undefined for any other value. */
export function memberOf(value: Value | undefined, name: string): Value | undefined {
  return value?.kind === 'map' ? value.members.get(name)?.value : undefined;
}

function delegate(place: keyof BatchData['delegates'], holder: Value | undefined, source: string) {
  const text = textOf(memberOf(holder, 'taskItemDelegateName'), source);
  return text === undefined ? {} : { [place]: text };
}

function textOf(value: Value | undefined, source: string): PlacedText | undefined {
  const text = nonBlankText(value);
  return value === undefined || text === undefined
    ? undefined
    : { text, position: positionOf(value, source) };
}

/** The text of a value, unless it is blank or the value is none. */
export function nonBlankText(value: Value | undefined): string | undefined {
  return value?.kind === 'string' && value.value.trim() !== '' ? value.value : undefined;
}

export function positionOf({ position }: Value, source: string): Position {
  return position ?? startOf(source);
}

function envelopeOf(root: Value): Value {
  if (root.kind !== 'map') return shallow(root);
  const members = [...root.members].map(
    ([key, member]) =>
      [key, key === 'configuration' ? member : { ...member, value: shallow(member.value) }] as const,
  );
  return { ...root, members: new Map(members) } satisfies MapValue;
}

/** A value without what is in it. */
function shallow(value: Value): Value {
  const place = value.position === undefined ? {} : { position: value.position };
  if (value.kind === 'list') return { ...list([]), ...place };
  return value.kind === 'map' ? { ...map([]), ...place } : value;
}
