import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { Value } from '../../values/value';

/** What the portal's Configuration Admin and Configurator put there themselves. */
const RESERVED = /^(?:service\.(?:pid|factoryPid|bundleLocation)|:configurator:.*)$/i;

/** A key of a configuration, and what it is given. */
export interface ConfigurationKey {
  readonly id: string;
  readonly key: string;
  readonly value: Value;
  readonly position: Position;
}

/** What becomes of a key by itself: the portal's Configurator reads a type behind a colon (acceptance.md, "As run"). */
export function keyDiagnostics({ id, key, value, position }: ConfigurationKey): readonly Diagnostic[] {
  if (key === '') return [diagnostic('configuration-lost', { id, key, because: 'no-key' }, position)];
  if (RESERVED.test(key)) return [diagnostic('configuration-key-reserved', { id, key }, position)];
  if (!key.includes(':')) return [];
  const { name = '', type = '' } = TYPED.exec(key)?.groups ?? {};
  if (name === '') return [diagnostic('configuration-lost', { id, key, because: 'colon' }, position)];
  return fits(value, type)
    ? [diagnostic('configuration-key-typed', { id, key, name, type }, position)]
    : [diagnostic('configuration-lost', { id, key, because: 'unreadable-type' }, position)];
}

const SCALAR =
  'String|Integer|int|Long|long|Double|double|Float|float|Byte|byte|Short|short|Character|char|Boolean|boolean';

/** The types of the OSGi Configurator Service Specification, 150.4.2. */
const TYPED = new RegExp(
  `^(?<name>[^:]+):(?<type>(?:${SCALAR})(?:\\[\\])?|Collection<(?:${SCALAR})>|binary(?:\\[\\])?)$`,
);

function fits(value: Value, type: string): boolean {
  const items = value.kind === 'list' ? value.items : [value];
  if (/^(?:Collection<)?(?:Integer|int|Long|long|Byte|byte|Short|short)\b/.test(type)) {
    return items.every((item) => item.kind === 'integer' || isText(item, /^[+-]?\d+$/));
  }
  if (/^(?:Collection<)?(?:Double|double|Float|float)\b/.test(type)) {
    return items.every(
      (item) =>
        item.kind === 'integer' || item.kind === 'double' || isText(item, /^[+-]?[\d.]+(?:e[+-]?\d+)?$/i),
    );
  }
  return true;
}

function isText(value: Value, pattern: RegExp): boolean {
  return value.kind === 'string' && pattern.test(value.value);
}
