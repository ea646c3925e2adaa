import { manifestFile } from '../../checks/manifest-file';
import { moveToTop } from '../../yaml-edit/move-to-top';
import { editsAt, type Fix } from '../fix';

/**
 * Moves `assemble` to the first level. In a profile's file it would replace the steps of all others there, so that
 * nobody but its author knows what is meant.
 */
export const nestedAssemble: Fix<'assemble-below-id'> = (diagnostic, context) => {
  const [base] = context.manifests;
  if (base === undefined || diagnostic.position?.file !== manifestFile(base)) return [];
  const nested = base.extensions.filter(({ typeSettings }) => typeSettings.members.has('assemble'));
  return nested.length === 1
    ? editsAt(diagnostic, context, ({ text, range }) => moveToTop(text, range.start))
    : [];
};
