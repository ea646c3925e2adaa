import { manifestFile } from '../../checks/manifest-file';
import { removeEmptyKey } from '../../yaml-edit/remove-empty-key';
import { editsAt, type Fix } from '../fix';

/**
 * A key without a value, for which the portal drops the whole configuration. One that the type requires waits for its
 * value, and in a profile an empty key may be meant to take back what the base says: both stay.
 */
export const emptyKey: Fix<'configuration-lost'> = (diagnostic, context) => {
  const { id, key, because } = diagnostic.args;
  const [base] = context.manifests;
  if (base === undefined || because !== 'no-value') return [];
  if (diagnostic.position?.file !== manifestFile(base)) return [];
  const type = base.extensions.find((extension) => extension.id === id)?.type ?? '';
  const isRequired = context.types.get(type)?.properties[key]?.required === true;
  return isRequired
    ? []
    : editsAt(diagnostic, context, ({ text, range }) => removeEmptyKey(text, range.start));
};
