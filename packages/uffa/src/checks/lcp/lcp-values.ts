import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import type { Position } from '../../diagnostics/position';
import { textOf } from '../../java-text/string-value-of';
import type { MapValue, Value } from '../../values/value';
import { environmentProperties, lcpProperties } from './lcp-properties';
import type { LcpProperties, LcpShape } from './lcp-property';
import { isToken } from '../../values/token';
import { ofNumber } from './lcp-number';

/** A value and where it is: `path` is as one would write it, such as `loadBalancer.targetPort`. */
interface At {
  readonly path: string;
  readonly position: Position;
}

/** Whatever in an LCP.json is not what Liferay Cloud reads there. Null stands for what is not set. */
export function lcpValues(lcpJson: MapValue, start: Position): readonly Diagnostic[] {
  return ofMembers(lcpJson, lcpProperties, { path: '', position: start });
}

function ofMembers(value: MapValue, known: LcpProperties, at: At): readonly Diagnostic[] {
  return [...value.members].flatMap(([name, { value: member, keyPosition = at.position }]) => {
    const property = Object.hasOwn(known, name) ? known[name] : undefined;
    const path = below(at.path, name);
    return property === undefined
      ? ofUnknown(name, known, { path, position: keyPosition })
      : ofValue(member, property.shape, { path, position: member.position ?? keyPosition });
  });
}

function ofUnknown(name: string, known: LcpProperties, { path, position }: At): readonly Diagnostic[] {
  if (isToken(name)) return [];
  if (known === lcpProperties && Object.hasOwn(environmentProperties, name))
    return [diagnostic('lcp-property-misplaced', { name }, position)];
  const nearest = nearestName(name, Object.keys(known));
  return nearest === undefined
    ? [diagnostic('lcp-property-unknown', { path }, position)]
    : [diagnostic('lcp-property-misspelt', { path, nearest }, position)];
}

function ofValue(value: Value, shape: LcpShape, at: At): readonly Diagnostic[] {
  if (value.kind === 'null' || (value.kind === 'string' && isToken(value.value))) return [];
  switch (shape.kind) {
    case 'number':
      return ofNumber(value, shape, at);
    case 'text':
      return value.kind === 'string' ? ofText(value.value, shape.values, at) : wrongKind(value, 'text', at);
    case 'flag':
      return value.kind === 'boolean' ? [] : wrongKind(value, 'flag', at);
    case 'scalar':
      return value.kind === 'list' || value.kind === 'map' ? wrongKind(value, 'scalar', at) : [];
    case 'list':
      if (value.kind !== 'list') return wrongKind(value, 'list', at);
      return value.items.flatMap((item) =>
        ofValue(item, shape.of, { ...at, position: item.position ?? at.position }),
      );
    case 'names':
      if (value.kind !== 'map') return wrongKind(value, 'object', at);
      return [...value.members].flatMap(([name, { value: member, keyPosition = at.position }]) =>
        ofValue(member, shape.of, {
          path: below(at.path, name),
          position: member.position ?? keyPosition,
        }),
      );
    case 'object':
      return value.kind === 'map' ? ofMembers(value, shape.members, at) : wrongKind(value, 'object', at);
  }
}

function ofText(
  text: string,
  values: readonly string[] | undefined,
  { path, position }: At,
): readonly Diagnostic[] {
  if (values === undefined || values.includes(text)) return [];
  const nearest = nearestName(text, values);
  const args = { path, value: text, values, ...(nearest === undefined ? {} : { nearest }) };
  return [diagnostic('lcp-value-unknown', args, position)];
}

function wrongKind(
  value: Value,
  expected: 'text' | 'flag' | 'scalar' | 'list' | 'object',
  { path, position }: At,
): readonly Diagnostic[] {
  const text = value.kind === 'map' || value.kind === 'list' ? undefined : textOf(value);
  const args = { path, expected, found: value.kind, ...(text === undefined ? {} : { text }) };
  return [diagnostic('lcp-value-of-wrong-kind', args, position)];
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
