import { codeFrame } from './code-frame';
import { sortDiagnostics, type Diagnostic } from './diagnostic';
import { kinds } from './kinds';
import type { Kind } from './kind';
import { painter, type Color, type Paint } from './paint';
import type { Position } from './position';
import { printable } from './printable';
import { printableWordsOf } from './words';
import { wrapText } from './wrap-text';

/** How diagnostics are shown to people. */
export interface TextFormat {
  readonly color: Color;
  /** Columns to wrap sentences at; absent: every sentence on one line, as a log wants it. */
  readonly width?: number;
  /** The text of a file by its path relative to the workspace: where given, diagnostics show their line. */
  readonly sources?: (file: string) => string | undefined;
}

/** Columns for the excerpt of a source line where the width of the terminal is not known. */
const FRAME_WIDTH = 120;

/**
 * Diagnostics for people, sorted by place: where, what, the line, and what to do. Ends with a line break, unless empty.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], format: TextFormat): string {
  const paint = painter(format.color);
  const linesOf = lineReader(format.sources);
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => `${formatDiagnostic(diagnostic, format, paint, linesOf).join('\n')}\n`)
    .join('\n');
}

function formatDiagnostic(
  diagnostic: Diagnostic,
  { width }: TextFormat,
  paint: Paint,
  linesOf: (file: string) => readonly string[],
): readonly string[] {
  const { position } = diagnostic;
  const { message, fix } = printableWordsOf(diagnostic);
  const frame =
    position === undefined || kindOf(diagnostic).line === 'hidden'
      ? []
      : codeFrame(linesOf(position.file), position, (width ?? FRAME_WIDTH) - 4, paint);
  const room = width === undefined ? Infinity : Math.max(20, width - 2);
  return [
    headline(diagnostic, paint),
    ...wrapText(message, room).map((line) => `  ${line}`),
    ...frame.map((line) => `    ${line}`),
    ...wrapText(`fix: ${fix}`, room).map((line) => `  ${line.replace(/^fix:/, paint('fix', 'fix:'))}`),
  ];
}

function kindOf({ code }: Diagnostic): Pick<Kind<never>, 'line'> {
  return kinds[code];
}

function headline({ severity, position, code }: Diagnostic, paint: Paint): string {
  const place = position === undefined ? [] : [paint('strong', placeOf(position))];
  return [paint(severity, severity), ...place, paint('faint', code)].join('  ');
}

function placeOf({ file, line, column }: Position): string {
  return `${printable(file)}:${line}:${column}`;
}

/** Splits each file once, however many diagnostics it has. */
function lineReader(sources: TextFormat['sources']): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const lines = known.get(file) ?? sources?.(file)?.split(/\r\n|\n|\r/) ?? [];
    known.set(file, lines);
    return lines;
  };
}
