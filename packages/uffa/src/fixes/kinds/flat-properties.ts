import { indentBelow } from '../../yaml-edit/indent-below';
import { editsAt, type Fix } from '../fix';

/** Indents properties below their ids, where each has one. */
export const flatProperties: Fix<'properties-without-id'> = (diagnostic, context) => {
  const extensions = diagnostic.args.extensions.flatMap(({ id, keys }) =>
    id === undefined ? [] : [{ id, keys }],
  );
  if (extensions.length < diagnostic.args.extensions.length) return [];
  return editsAt(diagnostic, context, ({ text }) => indentBelow(text, extensions));
};
