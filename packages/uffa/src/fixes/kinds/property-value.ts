import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** Values of `scope` as drafts of Liferay's documentation had them (behaviour.md, Appendix C). */
const draftScopes: ReadonlyMap<string, string> = new Map([
  ['instance', 'company'],
  ['page', 'layout'],
]);

/** A value in another letter case, or as a draft of the documentation had it. */
export const propertyValue: Fix<'property-value-invalid'> = (diagnostic, context) => {
  const { property, value, values } = diagnostic.args;
  const meant = (property === 'scope' ? draftScopes.get(value) : undefined) ?? value;
  const [allowed, ...others] = values.filter((each) => each.toLowerCase() === meant.toLowerCase());
  return replaceValue(diagnostic, context, value, others.length === 0 ? allowed : undefined);
};
