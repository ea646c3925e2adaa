import { editsAt, type Fix } from '../fix';
import { lineStart, nextLine } from '../../yaml-edit/lines';

/** A line without a value, without which the portal takes its own. */
export const emptyGroupId: Fix<'module-group-id-empty'> = (diagnostic, context) =>
  editsAt(diagnostic, context, ({ text, range }) => {
    const start = lineStart(text, range.start);
    const end = nextLine(text, start);
    return /^module-group-id[ \t]*[=:]?[ \t]*$/.test(text.slice(start, end).trim())
      ? { start, end, text: '' }
      : undefined;
  });
