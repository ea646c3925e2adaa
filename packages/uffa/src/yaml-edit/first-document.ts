import { isMap, isScalar, parseAllDocuments, Parser, type ParsedNode, type YAMLMap } from 'yaml';

/** The first document of a YAML text, the only one that Liferay's tools read (behaviour.md 3). */
export interface FirstDocument {
  /** Absent for a document without content. */
  readonly contents?: ParsedNode;
  /** Offset of its end: of a `...`, of the `---` of a second document, or of the end of the text. */
  readonly end: number;
}

// Jackson ends a line there too. Each is replaced by one character, so that every offset stays the same.
const ODD_LINE_ENDS = /\r(?!\n)|\u0085/g;

/** Parses a text for the positions of its nodes. The text must have been read without an error before. */
export function firstDocument(source: string): FirstDocument {
  const text = source.replace(ODD_LINE_ENDS, '\n');
  const end = endOfFirst(text);
  const options = { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' } as const;
  const [document] = parseAllDocuments(text.slice(0, end), options);
  const contents = document?.contents;
  const isEmpty = !contents || (isScalar(contents) && contents.range[0] === contents.range[1]);
  return isEmpty ? { end } : { contents, end };
}

/** The mapping of a document where it is written as a block: each key on a line of its own. */
export function blockMapping({ contents }: FirstDocument): YAMLMap.Parsed | undefined {
  return isMap(contents) && contents.flow !== true ? contents : undefined;
}

function endOfFirst(text: string): number {
  let isStarted = false;
  for (const { type, offset } of new Parser().parse(text)) {
    if (isStarted && (type === 'doc-end' || type === 'document')) return offset;
    isStarted ||= type === 'document';
  }
  return text.length;
}
