import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** The class of batch data, where it can only be one of Liferay's. */
export const batchClass: Fix<'batch-class-unknown'> = (diagnostic, context) =>
  replaceValue(diagnostic, context, diagnostic.args.name, diagnostic.args.meant);

/** A reference code of batch data in another letter case. */
export const batchReference: Fix<'batch-reference-misspelt'> = (diagnostic, context) =>
  replaceValue(diagnostic, context, diagnostic.args.code, diagnostic.args.meant);

/** A word in LCP.json in another letter case. */
export const lcpWord: Fix<'lcp-value-unknown'> = (diagnostic, context) => {
  const { value, values } = diagnostic.args;
  const meant = values.find((each) => each.toLowerCase() === value.toLowerCase());
  return replaceValue(diagnostic, context, value, meant);
};

/** The name of a property in LCP.json, unless the right one is somewhere in the file as well. */
export const lcpProperty: Fix<'lcp-property-misspelt'> = (diagnostic, context) => {
  const { path, nearest } = diagnostic.args;
  const text = diagnostic.position && context.files.text(diagnostic.position.file);
  const isThere = text?.includes(`"${nearest}"`) ?? true;
  const name = path.slice(path.lastIndexOf('.') + 1);
  return replaceValue(diagnostic, context, name, isThere ? undefined : nearest);
};
