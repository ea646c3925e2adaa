import type { Diagnostic } from '../../diagnostics/diagnostic';
import { oddBlankIn } from '../../yaml/odd-blanks';
import { lineStart } from '../../yaml-edit/lines';
import { quoteText } from '../../yaml-edit/quote-text';
import type { Splice } from '../../yaml-edit/splice';
import type { Edit } from '../edit';
import { editsAt, type Fix, type FixContext, type Place } from '../fix';

/** One word without quotes that ends where its value surely does: at a comma, a bracket, a comment or its line. */
const WORD = /^[*!@`][^\s,[\]{}"'#:\\]*(?=[ \t]*(?:$|[,\]}\n\r]|[ \t]#))/;

/** What YAML cannot read, and has one reading that was surely meant. */
export const yamlSyntax: Fix<'yaml-syntax'> = (diagnostic, context) => {
  const { problem, found } = diagnostic.args;
  switch (problem) {
    case 'odd-blank':
      return oddBlanks(diagnostic, context);
    case 'tab-between':
      return editsAt(diagnostic, context, ({ text, range: { start } }) =>
        text[start] === '\t' ? { start, end: start + 1, text: ' ' } : undefined,
      );
    case 'alias-name':
    case 'reserved-start':
    case 'tag-name':
      return editsAt(diagnostic, context, ({ text, range: { start } }) => {
        const [word = ''] = WORD.exec(text.slice(start, start + 1000)) ?? [];
        return quoteText(text, { start, end: start + word.length });
      });
    case 'bare-in-brackets':
    case 'number':
      return editsAt(diagnostic, context, ({ text, range: { start } }) => {
        const end = start + found.length;
        return text.slice(start, end) === found ? quoteText(text, { start, end }) : undefined;
      });
    default:
      return [];
  }
};

/** A key that begins with what looks like its indentation. */
export const oddlyIndented: Fix<'entry-not-a-mapping'> = (diagnostic, context) =>
  diagnostic.args.blank === undefined ? [] : oddBlanks(diagnostic, context);

function oddBlanks(diagnostic: Diagnostic, context: FixContext): readonly Edit[] {
  return editsAt(diagnostic, context, spacesFor);
}

/** Each blank of the line's indentation becomes a space; one that takes no room is removed. */
function spacesFor({ text, range }: Place): readonly Splice[] {
  const start = lineStart(text, range.start);
  const splices: Splice[] = [];
  for (let at = start; ; at++) {
    const rest = text.slice(at, at + 1);
    const isOdd = oddBlankIn(rest) !== undefined;
    if (!isOdd && rest !== ' ') return splices;
    if (isOdd) splices.push({ start: at, end: at + 1, text: /[\u200b\ufeff]/.test(rest) ? '' : ' ' });
  }
}
