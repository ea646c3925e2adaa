import { quoteText } from '../../yaml-edit/quote-text';
import { editsAt, type Fix } from '../fix';

/** Numbers, true and false: the scalars besides texts and null. */
const SCALAR = /^[-+.\w]+$/;
const NULL = /^null$/i;

/** Puts a number, or true and false, into quotes where a text is needed. */
export const quotes: Fix<
  | 'property-not-text'
  | 'script-attribute-number'
  | 'site-name-not-text'
  | 'site-value-not-text'
  | 'url-list-element-not-text'
> = (diagnostic, context) =>
  editsAt(diagnostic, context, ({ text, range }) => {
    const written = text.slice(range.start, range.end);
    return SCALAR.test(written) && !NULL.test(written) ? quoteText(text, range) : undefined;
  });
