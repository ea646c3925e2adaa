import { Composer, type ParsedNode } from 'yaml';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { placesInText, type PlaceOf } from '../java-text/places-in-text';
import type { Value } from '../values/value';
import { isAfterRootValue } from './after-root-value';
import { keepEmptyLines } from './escaped-line-ends';
import { LONGEST_YAML } from './yaml-limits';
import { strictProblems } from './strict-tokens';
import { tokenSequence } from './token-sequence';
import { tooDeepAt } from './yaml-nesting';
import { causeOf } from './yaml-cause';
import { ignoredTagsAndAnchors } from './ignored-tags-and-anchors';
import { problemOf, type FoundProblem, type LibraryError, type YamlProblem } from './yaml-diagnostic';
import { indentContinuations, withoutAdded } from './unindented-lines';
import { firstDocument } from './yaml-tokens';
import { YamlValues } from './yaml-value';

export interface ReadDocument {
  /** Absent where the document is empty, or cannot be read. */
  readonly value?: Value;
  readonly diagnostics: readonly Diagnostic[];
}

const MOST_ERRORS = 100;

// Jackson takes 1000 levels, but the YAML library recurses and takes the process down before that (jackson-yaml.md).
const DEEPEST = 200;

// A lone carriage return and NEL end a line too. Each is replaced by one character, so that every offset stays the
// same.
const ODD_LINE_ENDS = /\r(?!\n)|\u0085/g;
// SnakeYAML takes a comment that follows a closing quote or bracket without a blank.
const GLUED_COMMENT = 'Comments must be separated';
// What a text has whatever is around it.
const OF_ONE_TEXT: readonly YamlProblem[] = [
  'alias-name',
  'bare-in-brackets',
  'escape',
  'number',
  'reserved-start',
  'tag-name',
];
const JACKSON = {
  schema: 'failsafe',
  uniqueKeys: false,
  resolveKnownTags: false,
  merge: false,
  logLevel: 'silent',
} as const;

/**
 * Reads the first YAML document of a text as Jackson and SnakeYAML do: YAML 1.1 scalars, aliases as their names, the
 * last of equal keys (behaviour.md 3). `file` is workspace-relative, for positions.
 */
export function readDocument(source: string, file: string): ReadDocument {
  if (source.length > LONGEST_YAML)
    return refused(file, { problem: 'too-long', offset: 0, found: '' }, () => startOf(file));
  // A byte order mark takes no column in an editor.
  const text = source.replace(/^\ufeff/, '').replace(ODD_LINE_ENDS, '\n');
  const placeOf = placesInText(text, file);
  const read = readFirst(text, file, placeOf);
  if (!('problem' in read)) return read;
  const indented = indentContinuations(text);
  if (indented) {
    const places = withoutAdded(placesInText(indented.text, file), indented.added);
    const again = readFirst(indented.text, file, places);
    if (!('problem' in again)) return again;
    // Of a bracket, it is not known whether its end is missing, or only the indentation of its lines.
    if (OF_ONE_TEXT.includes(again.problem)) return refused(file, again, places);
  }
  return refused(file, read, placeOf);
}

function refused(file: string, { problem, offset, found }: FoundProblem, placeOf: PlaceOf): ReadDocument {
  return { diagnostics: [diagnostic('yaml-syntax', { file, problem, found }, placeOf(offset))] };
}

function readFirst(text: string, file: string, placeOf: PlaceOf): ReadDocument | FoundProblem {
  const { tokens, restAt, manyKeysAt } = firstDocument(text, DEEPEST);
  if (manyKeysAt !== undefined) return { problem: 'too-many-keys', offset: manyKeysAt, found: '' };
  const tooDeep = tokens.map((token) => tooDeepAt(token, DEEPEST)).find((offset) => offset !== undefined);
  if (tooDeep !== undefined) return { problem: 'too-deep', offset: tooDeep, found: '' };
  const sequence = tokens.flatMap((token) => [...tokenSequence(token)]);
  // Before tokens are rewritten, so that its places are those of the text.
  const strict = strictProblems(sequence, text);
  keepEmptyLines(sequence);
  const [document] = new Composer<ParsedNode>(JACKSON).compose(tokens);
  const root = document?.contents ?? undefined;
  const values = new YamlValues(text, file, placeOf);
  const value = root && values.valueOf(root);
  const found = [
    ...firstErrors(document?.errors ?? []).map((error) => problemOf(error, text)),
    ...strict,
    ...values.problems,
    ...controlCharacters(text),
  ].sort((a, b) => a.offset - b.offset || consequence(a) - consequence(b));
  // A bracket that is still open is missed where the document ends.
  const isBehind = isAfterRootValue(root, text);
  const isRead = (each: FoundProblem) =>
    !isBehind(each) &&
    (each.offset < (restAt ?? Infinity) || (each.problem === 'open-bracket' && each.offset === restAt));
  const problem = found.find(isRead);
  if (problem) return causeOf(problem, text);
  const rest = restAt ?? found[0]?.offset;
  const ignored = rest === undefined ? [] : [diagnostic('yaml-rest-ignored', { file }, placeOf(rest))];
  const marks = ignoredTagsAndAnchors(sequence, file, placeOf);
  return { ...(value ? { value } : {}), diagnostics: [...values.diagnostics, ...marks, ...ignored] };
}

/** Where a dash in brackets is refused, the library also misses the colon of a key that it sees there. */
function consequence({ problem }: FoundProblem): number {
  return problem === 'missing-colon' ? 1 : 0;
}

/** Those that may be the first one: of many thousand, the rest is not worth a look. */
function firstErrors(errors: readonly LibraryError[]): readonly LibraryError[] {
  const refused = errors.filter(isRefused);
  return refused.length <= MOST_ERRORS
    ? refused
    : refused.sort((a, b) => a.pos[0] - b.pos[0]).slice(0, MOST_ERRORS);
}

function isRefused({ message }: LibraryError): boolean {
  return !message.startsWith(GLUED_COMMENT);
}

// All but what YAML 1.1 counts as printable.
const CONTROL = /[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The first character of a text that YAML does not allow anywhere, not even in quotes or comments. */
function controlCharacters(text: string): readonly FoundProblem[] {
  const found = CONTROL.exec(text);
  if (!found) return [];
  const code = found[0].codePointAt(0) ?? 0;
  return [
    {
      problem: 'control',
      offset: found.index,
      found: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    },
  ];
}
