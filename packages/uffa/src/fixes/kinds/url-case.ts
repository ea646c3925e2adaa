import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** A URL that differs from its file in nothing but letter case, or in backslashes. */
export const urlCase: Fix<'url-not-served'> = (diagnostic, context) => {
  const { url, meant } = diagnostic.args;
  const isSame = meant?.toLowerCase() === url.replaceAll('\\', '/').toLowerCase();
  return replaceValue(diagnostic, context, url, isSame ? meant : undefined);
};
