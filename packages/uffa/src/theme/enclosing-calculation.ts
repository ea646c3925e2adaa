/** Calls that Sass works out since 1.67 although an interpolation is in them. */
const CALCULATION = /\b(?:calc|clamp|max|min)\($/i;

/** More is not shown. */
const LONGEST = 80;

/**
 * The outermost call of `calc` or its like around an offset of a style sheet, if an interpolation is in it:
 * `calc(#{1px} - $b)`, on one line. Sass 1.66.1 and older write such a call as it is.
 */
export function enclosingCalculation(text: string, offset: number): string | undefined {
  const [start, end] = declarationAround(text, offset);
  for (let open = text.indexOf('(', start); open >= 0 && open < offset; open = text.indexOf('(', open + 1)) {
    const name = CALCULATION.exec(text.slice(Math.max(start, open - LONGEST), open + 1))?.[0];
    const close = closingBracket(text, open, end);
    if (name === undefined || close < offset) continue;
    const call = text.slice(open + 1 - name.length, close + 1);
    return call.includes('#{') ? shortened(call.replace(/\s+/g, ' ')) : undefined;
  }
  return undefined;
}

/** From behind the last end of a declaration or block before the offset, to the next; interpolations are no blocks. */
function declarationAround(text: string, offset: number): readonly [start: number, end: number] {
  let start = offset;
  for (let depth = 0; start > 0; start -= 1) {
    const before = text[start - 1];
    if (before === ';') break;
    if (before === '}') depth += 1;
    if (before !== '{') continue;
    if (depth === 0 && text[start - 2] !== '#') break;
    depth = Math.max(0, depth - 1);
  }
  const end = text.indexOf(';', offset);
  return [start, end < 0 ? text.length : end];
}

/** The end of the declaration, where the bracket is never closed. */
function closingBracket(text: string, open: number, end: number): number {
  let depth = 0;
  for (let index = open; index < end; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return end - 1;
}

function shortened(call: string): string {
  return call.length <= LONGEST ? call : `${call.slice(0, LONGEST)}…`;
}
