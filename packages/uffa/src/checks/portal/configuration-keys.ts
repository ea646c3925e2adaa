import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Position } from '../../diagnostics/position';
import type { Value } from '../../values/value';
import type { ManifestCheck } from '../check-context';
import { configurationMembers, hasConfiguration, writtenMembers } from './configuration-members';

/** What the portal's Configuration Admin and Configurator put there themselves. */
const RESERVED = /^(?:service\.(?:pid|factoryPid|bundleLocation)|:configurator:.*)$/i;

/**
 * Keys that the portal's Configurator does not take as they are: it reads a type behind a colon, and ignores case
 * (acceptance.md, "As run").
 */
export const configurationKeys: ManifestCheck = ({ extensions }, { types }) =>
  extensions.flatMap((extension) => {
    const type = types.get(extension.type);
    if (!hasConfiguration(type)) return [];
    const { id } = extension;
    const known = new Map(writtenMembers.map((key) => [key.toLowerCase(), key]));
    return configurationMembers(extension, type).flatMap(([key, { value, keyPosition }]) => {
      const position = keyPosition ?? extension.position;
      const other = known.get(key.toLowerCase());
      known.set(key.toLowerCase(), key);
      return other !== undefined && other !== key
        ? [diagnostic('configuration-keys-alike', { id, key, other }, position)]
        : ofKey({ id, key, value, position });
    });
  });

interface ConfigurationKey {
  readonly id: string;
  readonly key: string;
  readonly value: Value;
  readonly position: Position;
}

function ofKey({ id, key, value, position }: ConfigurationKey): readonly Diagnostic[] {
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
