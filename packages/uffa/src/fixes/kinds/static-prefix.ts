import type { Fix } from '../fix';
import { replaceValue } from './replace-value';

/** URLs are relative to `static/`. */
export const staticPrefix: Fix<'url-starts-with-static'> = (diagnostic, context) =>
  replaceValue(diagnostic, context, diagnostic.args.url, diagnostic.args.relative);
