import { onlyNearestName } from '../../diagnostics/only-nearest-name';
import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** A type with a typing error, or in another letter case. */
export const typeName: Fix<'type-unknown' | 'type-unknown-in-profile'> = (diagnostic, context) => {
  const { type, types } = diagnostic.args;
  return replaceValue(diagnostic, context, type, onlyNearestName(type, types));
};
