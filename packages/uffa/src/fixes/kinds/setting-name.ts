import { onlyNearestName } from '../../diagnostics/only-nearest-name';
import { renameKey } from '../../yaml-edit/rename-key';
import { editsAt, type Fix } from '../fix';

/** An instance setting with a typing error, or in another letter case, where only one attribute can be meant. */
export const settingName: Fix<'instance-setting-unknown'> = (diagnostic, context) => {
  const { args, position } = diagnostic;
  const { property, known } = args;
  const name = onlyNearestName(property, known);
  if (position === undefined || name === undefined) return [];
  const isRival = (key: string) => !known.includes(key) && onlyNearestName(key, known) === name;
  return editsAt(diagnostic, context, ({ text }) =>
    renameKey(text, position, { from: property, to: name, isRival }),
  );
};
