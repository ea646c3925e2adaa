import { closeSync } from 'node:fs';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { reasonOf } from '../diagnostics/error-reason';
import type { UnreadableBecause } from '../diagnostics/kinds/manifest-files';
import { startOf } from '../diagnostics/position';
import { readOpen } from '../files/open-file';
import { openSource } from '../files/open-source';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { SourceError } from '../files/source-error';
import { decodeUtf8, type DecodedText } from '../yaml/decode-utf8';
import { LONGEST_YAML } from '../yaml/yaml-limits';

const REASONS: Readonly<Record<string, UnreadableBecause>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'directory',
};

/**
 * Reads a file's UTF-8 text; what stands in the way is a diagnostic and never an exception.
 * @param path absolute
 * @param file the same, relative to the workspace root
 * @param workspaceRoot absolute
 */
export function readText(path: string, file: string, workspaceRoot: string): DecodedText {
  try {
    const open = openSource(path, workspaceRoot);
    const { size } = open.stats;
    // Decided by the size, so that a file of many gigabytes need not be read first.
    if (size > LONGEST_YAML) {
      closeSync(open.descriptor);
      return refused(diagnostic('manifest-too-large', { file, size }, startOf(file)));
    }
    return decodeUtf8(readOpen(open, path), file);
  } catch (error) {
    return refused(unreadable(error, file));
  }
}

function unreadable(error: unknown, file: string): Diagnostic {
  const isDirectory =
    error instanceof SourceError && error.problem.kind === 'not-a-file' && error.problem.is === 'directory';
  const code = isDirectory ? 'EISDIR' : reasonOf(error);
  if (!isDirectory && (error instanceof SourceError || code === 'EMFILE' || code === 'ENFILE'))
    return sourceDiagnostic(error, file);
  return diagnostic('manifest-unreadable', { file, reason: REASONS[code] ?? 'other', code }, startOf(file));
}

function refused(found: Diagnostic): DecodedText {
  return { diagnostic: found };
}
