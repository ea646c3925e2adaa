import { diagnostic } from '../../diagnostics/diagnostic';
import { commonProperties, type PropertyKind } from '../../extension-types';
import { textOf } from '../../java-text/string-value-of';
import type { Value } from '../../values/value';
import { settingOf } from '../../manifest/project-manifest';
import type { ManifestCheck } from '../check-context';
import { refusedProperties } from '../refused-properties';

/** A mapping may be given as text to those types that take one, and `any` is not looked at. */
type CheckedKind = Exclude<PropertyKind, 'map' | 'any'>;

/**
 * A value that cannot be read as what the property is. The plugin hands it over as the text that Java prints, such as
 * `{a=b}` for a mapping, which Liferay then takes for an address, or for false (behaviour.md 7). What comes to the same
 * text is not a diagnostic: a list of one, and a text in place of a list. Nor is null, which projects that work have.
 */
export const propertyKind: ManifestCheck = ({ extensions }, context) =>
  extensions.flatMap((extension) => {
    const { properties = {} } = context.types.get(extension.type) ?? {};
    return Object.entries({ ...commonProperties, ...properties }).flatMap(([property, { kind }]) => {
      const value = settingOf(extension, property);
      if (value === undefined || !isChecked(kind) || property === 'webContextPath') return [];
      const wrong = kind === 'list' ? wrongInList(value) : wrongAsOne(value, kind);
      if (wrong === undefined || refusedProperties(extension, context).includes(property)) return [];
      const args = {
        id: extension.id,
        property,
        expected: kind,
        ...(isContainer(wrong) ? { kind: wrong.kind } : { text: textOf(wrong) }),
        ...(wrong === value ? {} : { within: 'list' as const }),
      };
      const position = wrong.position ?? value.position ?? extension.position;
      return [diagnostic('property-of-wrong-kind', args, position)];
    });
  });

function isChecked(kind: PropertyKind): kind is CheckedKind {
  return kind !== 'map' && kind !== 'any';
}

/** The value or its first element that is not a text. */
function wrongInList(value: Value): Value | undefined {
  return value.kind === 'list' ? value.items.find(isContainer) : [value].find(isContainer);
}

/** The value where it is not one text of the kind, or a list of one. */
function wrongAsOne(value: Value, kind: Exclude<CheckedKind, 'list'>): Value | undefined {
  const [item, ...others] = value.kind === 'list' ? value.items : [value];
  if (others.length > 0) return value;
  if (item === undefined || item.kind === 'null') return undefined;
  return isContainer(item) || !isReadable(textOf(item), kind) ? item : undefined;
}

function isContainer(value: Value): value is Extract<Value, { kind: 'list' | 'map' }> {
  return value.kind === 'list' || value.kind === 'map';
}

/** The words that Liferay takes for true, and those that mean false, which it takes any other for. */
const BOOLEAN = /^(?:true|t|y|on|1|false|f|n|no|off|0|)$/i;

function isReadable(text: string, kind: Exclude<CheckedKind, 'list'>): boolean {
  switch (kind) {
    case 'string':
      return true;
    case 'boolean':
      return BOOLEAN.test(text.trim());
    case 'integer':
      return /^[+-]?\d+$/.test(text);
  }
}
