import { isMap, isSeq, type ParsedNode } from 'yaml';
import { blockMapping, firstDocument } from './first-document';
import { columnOf, lineEndOf, lineStart } from './lines';

/** The style of a yaml file, which additions to it follow. */
export interface TextStyle {
  readonly lineEnd: string;
  /** Columns before the keys of the first level. */
  readonly margin: number;
  /** Columns that a level is indented by. */
  readonly indent: number;
  /** Whether the items of a list stand further right than its key. */
  readonly indentSeq: boolean;
  /** Whether the keys of the first level have empty lines between them. */
  readonly blankLines: boolean;
  /** Whether texts that need quotes get single ones. */
  readonly singleQuote: boolean;
}

/** For a file that shows no style of its own: the columns of generated files. */
const USUAL_INDENT = 2;

/** Finds out the style of a yaml file. */
export function textStyle(text: string): TextStyle {
  const root = blockMapping(firstDocument(text));
  const pairs = root?.items ?? [];
  const column = (node: ParsedNode) => columnOf(text, node.range[0]);
  const steps = pairs.flatMap(({ key, value }) => {
    const isBlock = (isMap(value) || isSeq(value)) && value.flow !== true;
    return isBlock ? [{ isList: isSeq(value), columns: column(value) - column(key) }] : [];
  });
  const lists = steps.filter(({ isList }) => isList);
  const indents = [...steps.filter(({ isList }) => !isList), ...lists].map(({ columns }) => columns);
  return {
    lineEnd: lineEndOf(text),
    margin: root === undefined ? 0 : column(root),
    indent: indents.find((columns) => columns > 0) ?? USUAL_INDENT,
    indentSeq: lists.every(({ columns }) => columns > 0),
    singleQuote: count(text, /(?<=[\s[{,])'/g) >= count(text, /(?<=[\s[{,])"/g),
    blankLines: pairs.slice(1).some(({ key }) => hasEmptyLineAbove(text, key.range[0])),
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether there is an empty line above that of an offset and the comments that belong to it. */
function hasEmptyLineAbove(text: string, offset: number): boolean {
  const above = text.slice(0, lineStart(text, offset)).split(/\r\n|[\n\r]/);
  const written = above.slice(0, -1).filter((line) => !/^\s*#/.test(line));
  return written.at(-1)?.trim() === '';
}
