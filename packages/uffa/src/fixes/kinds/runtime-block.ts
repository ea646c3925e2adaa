import { removeEntry } from '../../yaml-edit/remove-entry';
import { removePair } from '../../yaml-edit/remove-pair';
import { editsAt, type Fix } from '../fix';

/** The block of 2022, which nothing reads. */
export const runtimeBlock: Fix<'runtime-ignored'> = (diagnostic, context) =>
  editsAt(diagnostic, context, ({ text, range }) =>
    diagnostic.args.id === undefined ? removeEntry(text, 'runtime') : removePair(text, range.start),
  );
