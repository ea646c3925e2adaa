import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** A reference in another letter case than the id that it names. */
export const referenceCase: Fix<'reference-undefined'> = (diagnostic, context) => {
  const { target, nearest } = diagnostic.args;
  const isSame = nearest?.toLowerCase() === target.toLowerCase();
  return replaceValue(diagnostic, context, target, isSame ? nearest : undefined);
};
