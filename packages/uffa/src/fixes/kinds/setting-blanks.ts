import { renameKey } from '../../yaml-edit/rename-key';
import { trimScalar } from '../../yaml-edit/trim-scalar';
import { editsAt, type Fix } from '../fix';

/** Blanks and line breaks at the edges of a value, which the portal removes. */
export const blanksOfValue: Fix<'setting-trimmed'> = (diagnostic, context) =>
  editsAt(diagnostic, context, ({ text, range }) => trimScalar(text, range));

/** Blanks at the edges of a key. */
export const blanksOfKey: Fix<'setting-read-otherwise'> = (diagnostic, context) => {
  const { args, position } = diagnostic;
  if (position === undefined || args.read === undefined || args.read !== args.key.trim()) return [];
  const { key, read } = args;
  const isRival = (other: string) => other.trim() === read;
  return editsAt(diagnostic, context, ({ text }) =>
    renameKey(text, position, { from: key, to: read, isRival }),
  );
};
