import { onlyNearestName } from '../../diagnostics/only-nearest-name';
import { renameKey } from '../../yaml-edit/rename-key';
import { editsAt, type Fix } from '../fix';

/** A key of a step with a typing error, or in another letter case. */
export const assembleKey: Fix<'assemble-key-unknown'> = (diagnostic, context) => {
  const { args, position } = diagnostic;
  const name = onlyNearestName(args.key, args.known);
  if (position === undefined || name === undefined) return [];
  const isRival = (key: string) => onlyNearestName(key, args.known) === name;
  return editsAt(diagnostic, context, ({ text }) =>
    renameKey(text, position, { from: args.key, to: name, isRival }),
  );
};
