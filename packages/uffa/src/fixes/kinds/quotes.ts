import { offsetsOf } from '../../yaml-edit/offsets-of';
import { quoteText } from '../../yaml-edit/quote-text';
import { editsAt, type Fix } from '../fix';

/** What a value in one line, of a text without quotes, consists of. */
const PLAIN = /^[^\s[\]{},&*!|>'"%@`#](?:[^\n\r,[\]{}#]*[^\s,[\]{}#])?$/;

/** Puts a number, or true and false, into quotes where a text is needed. */
export const quotes: Fix<
  | 'property-not-text'
  | 'script-attribute-number'
  | 'site-name-not-text'
  | 'site-value-not-text'
  | 'url-list-element-not-text'
> = (diagnostic, context) => {
  const { position } = diagnostic;
  if (position?.endLine !== position?.line) return [];
  return editsAt(diagnostic, context, ({ text, range }) =>
    PLAIN.test(text.slice(range.start, range.end)) && position !== undefined
      ? quoteText(text, offsetsOf(text, position))
      : undefined,
  );
};
