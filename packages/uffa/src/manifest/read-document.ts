import { Composer, Parser, type CST, type Document, type ParsedNode } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { placesInText } from '../java-text/places-in-text';
import type { Value } from '../java-text/value';
import { tooDeepAt } from './yaml-nesting';
import { problemOf, type FoundProblem } from './yaml-problem';
import { YamlValues } from './yaml-value';

export interface ReadDocument {
  /** Absent where the document is empty, or cannot be read. */
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

/** SnakeYAML's limit, in code points. */
export const LONGEST_YAML = 3_145_728;
// Jackson takes 1000 levels, but the YAML library recurses and takes the process down before that (performance.md 6).
const DEEPEST = 200;

const JACKSON = {
  schema: 'failsafe',
  uniqueKeys: false,
  resolveKnownTags: false,
  merge: false,
  logLevel: 'silent',
} as const;

/**
 * Reads the first YAML document of a text as Jackson and SnakeYAML do: YAML 1.1 scalars, aliases as their names, the last of equal keys
 * (behaviour.md 3). `file` is workspace-relative, for positions.
 */
export function readDocument(text: string, file: string): ReadDocument {
  const placeOf = placesInText(text, file);
  const refuse = ({ problem, offset, found }: FoundProblem): ReadDocument => ({
    diagnostics: [diagnostic('yaml-syntax', { file, problem, found }, placeOf(offset))],
  });
  if (isTooLong(text)) return refuse({ problem: 'too-long', offset: 0, found: '' });
  const tokens = firstDocument(text);
  const deepAt = tokens.map((token) => tooDeepAt(token, DEEPEST)).find((offset) => offset !== undefined);
  if (deepAt !== undefined) return refuse({ problem: 'too-deep', offset: deepAt, found: '' });
  const document = compose(tokens);
  const values = new YamlValues(file, placeOf);
  const root = document?.contents;
  const value = root ? values.valueOf(root) : undefined;
  const errors = document?.errors.map((error) => problemOf(error, text)) ?? [];
  const [first] = [...errors, ...values.problems].sort((a, b) => a.offset - b.offset);
  if (first) return refuse(first);
  return value ? { value, diagnostics: values.diagnostics } : { diagnostics: values.diagnostics };
}

function isTooLong(text: string): boolean {
  if (text.length <= LONGEST_YAML) return false;
  let codePoints = 0;
  for (const _ of text) codePoints++;
  return codePoints > LONGEST_YAML;
}

/** The tokens up to the end of the first document; the rest of the text is not even looked at. */
function firstDocument(text: string): readonly CST.Token[] {
  const tokens: CST.Token[] = [];
  for (const token of new Parser().parse(text)) {
    tokens.push(token);
    if (token.type === 'document') break;
  }
  return tokens;
}

function compose(tokens: readonly CST.Token[]): Document.Parsed<ParsedNode> | undefined {
  const [document] = new Composer<ParsedNode>(JACKSON).compose(tokens);
  return document;
}
