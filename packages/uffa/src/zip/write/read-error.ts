import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { errorCode, messageOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import type { Position } from '../../diagnostics/position';
import type { Entry, Origin } from '../../entry';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import { SourceError } from '../../files/source-error';
import { SourceChangedError } from './source-blocks';

/** Turns the file system's error about an entry into a diagnostic; any other error stays what it is. */
export function readError(error: unknown, entry: Entry): unknown {
  if (error instanceof UffaError) return error;
  const found = readDiagnostic(error, entry);
  return found === undefined ? error : new UffaError(found, { cause: error });
}

function readDiagnostic(error: unknown, { path, content, origin }: Entry): Diagnostic | undefined {
  const position = positionOf(origin);
  if (content.kind === 'member') {
    const { archive, member } = content;
    return diagnostic(
      'archive-entry-unreadable',
      { archive, entry: member, problem: messageOf(error) },
      position,
    );
  }
  if (content.kind !== 'file' && content.kind !== 'pieces') return undefined;
  const file = sourceOf(origin) ?? (content.kind === 'file' ? content.file : path);
  if (error instanceof SourceChangedError || isSwapped(error))
    return diagnostic('source-changed', { path, file }, position);
  if (error instanceof SourceError) return sourceDiagnostic(error, file, position);
  const code = errorCode(error);
  if (code === 'EMFILE' || code === 'ENFILE') return sourceDiagnostic(error, file, position);
  if (code === 'ENOENT') return diagnostic('source-vanished', { path, file }, position);
  return code === undefined
    ? undefined
    : diagnostic('source-unreadable', { path, file, reason: code }, position);
}

function isSwapped(error: unknown): boolean {
  return error instanceof SourceError && error.problem.kind === 'swapped';
}

function sourceOf(origin: Origin): string | undefined {
  return origin.kind === 'assemble' || origin.kind === 'project-file' ? origin.source : undefined;
}

function positionOf(origin: Origin): Position | undefined {
  return origin.kind === 'assemble' || origin.kind === 'generated' ? origin.position : undefined;
}
