import { onlyNearestName } from '../../diagnostics/only-nearest-name';
import { commonProperties, type PropertySpec } from '../../extension-types';
import { settingOf } from '../../manifest/project-manifest';
import type { Value } from '../../values/value';
import { renameKey } from '../../yaml-edit/rename-key';
import { editsAt, type Fix } from '../fix';

/** A property with a typing error, or in another letter case, whose value the property that is meant can have. */
export const propertyName: Fix<'property-unknown'> = (diagnostic, context) => {
  const { args, position } = diagnostic;
  const properties = { ...commonProperties, ...context.types.get(args.type)?.properties };
  const known = Object.keys(properties);
  const name = onlyNearestName(args.property, known);
  const spec = name === undefined ? undefined : properties[name];
  if (position === undefined || name === undefined || spec === undefined) return [];
  const values = context.manifests
    .flatMap(({ extensions }) => extensions)
    .filter(({ id }) => id === args.id)
    .flatMap((extension) => settingOf(extension, args.property) ?? []);
  if (!values.every((value) => fits(value, spec))) return [];
  const isRival = (key: string) => !known.includes(key) && onlyNearestName(key, known) === name;
  return editsAt(diagnostic, context, ({ text }) =>
    renameKey(text, position, { from: args.property, to: name, isRival }),
  );
};

function fits(value: Value, { kind, values }: PropertySpec): boolean {
  if (values !== undefined && !(value.kind === 'string' && values.includes(value.value))) return false;
  switch (kind) {
    case 'any':
      return true;
    case 'list':
      return value.kind === 'list' && value.items.every((item) => item.kind === 'string');
    case 'string':
    case 'boolean':
    case 'integer':
    case 'map':
      return value.kind === kind;
  }
}
