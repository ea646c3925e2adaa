import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { kinds, type DiagnosticCode } from '../diagnostics/kinds';
import { nearestName } from '../diagnostics/nearest-name';
import type { Position } from '../diagnostics/position';
import { canBeLowered, isCode } from '../diagnostics/rule-setting';
import { placesInText } from '../java-text/places-in-text';
import { commentsWith } from '../yaml/comments-in';
import type { SourceText } from './manifest-files';

/** A comment of a yaml file that silences one kind of diagnostic on one line. */
export interface IgnoreComment {
  readonly code: DiagnosticCode;
  readonly position: Position;
  /** The line on which it silences: its own, or the next one that is more than a comment. */
  readonly line: number;
}

/** The comments of one or several files, and what is wrong with some. */
export interface ReadComments {
  readonly comments: readonly IgnoreComment[];
  readonly diagnostics: readonly Diagnostic[];
}

const WORD = 'uffa-ignore';
const COMMENT = /^#+[ \t]*uffa-ignore(?![\w-])[ \t:]*([\w-]*)/;
/** Any of the line ends that the reader of the yaml takes. */
const LINE_END = /\r\n|[\n\r\u0085]/;

/** Finds `# uffa-ignore <code>` in yaml files; what follows the code is for readers. */
export function ignoreComments(files: readonly SourceText[]): ReadComments {
  const read = files.flatMap(({ file, source }) =>
    source.text === undefined ? [] : readFile(source.text, file),
  );
  return {
    comments: read.flatMap((each) => ('args' in each ? [] : [each])),
    diagnostics: read.flatMap((each) => ('args' in each ? [each] : [])),
  };
}

function readFile(source: string, file: string): readonly (IgnoreComment | Diagnostic)[] {
  if (!source.includes(WORD)) return [];
  const text = source.replace(/^\ufeff/, '').replace(/\r(?!\n)|\u0085/g, '\n');
  const placeOf = placesInText(text, file);
  const lines = text.split(LINE_END);
  return commentsWith(WORD, text).flatMap((comment) => {
    const [match, code = ''] = COMMENT.exec(comment.text) ?? [];
    if (match === undefined) return [];
    const position = placeOf(comment.offset, comment.offset + match.length);
    return [
      problemOf(code, position) ?? { code: code as DiagnosticCode, position, line: lineOf(position, lines) },
    ];
  });
}

function problemOf(code: string, position: Position): Diagnostic | undefined {
  if (code === '') return diagnostic('ignore-comment-without-code', {}, position);
  if (!isCode(code)) {
    const nearest = nearestName(code, Object.keys(kinds));
    const args = { code, ...(nearest === undefined ? {} : { nearest }) };
    return diagnostic('ignore-comment-code-unknown', args, position);
  }
  return canBeLowered(code) ? undefined : diagnostic('ignore-comment-not-allowed', { code }, position);
}

function lineOf({ line, column }: Position, lines: readonly string[]): number {
  const before = lines[line - 1]?.slice(0, column - 1) ?? '';
  if (before.trim() !== '') return line;
  const next = lines.findIndex((text, index) => index >= line && !/^\s*(#|$)/.test(text));
  return next === -1 ? line : next + 1;
}
