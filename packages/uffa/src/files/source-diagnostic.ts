import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { errorCode, reasonOf } from '../diagnostics/error-reason';
import { startOf, type Position } from '../diagnostics/position';
import { SourceError, type SourceProblem } from './source-error';

/**
 * What an error says about a file or directory that was to be read. The same for all readers, and without a word of what
 * is in the file.
 *
 * @param file as people see it: relative to the workspace root, with slashes
 * @param position where the yaml calls for it; absent: the file itself
 */
export function sourceDiagnostic(
  error: unknown,
  file: string,
  position: Position = startOf(file),
): Diagnostic {
  if (error instanceof SourceError) return ofProblem(error.problem, file, position);
  switch (errorCode(error)) {
    case 'ENOENT':
      return diagnostic('source-vanished', { file });
    case 'EMFILE':
    case 'ENFILE':
      return diagnostic('too-many-open-files', { file });
    default:
      return diagnostic('file-unreadable', { file, reason: reasonOf(error) }, position);
  }
}

function ofProblem(problem: SourceProblem, file: string, position: Position): Diagnostic {
  switch (problem.kind) {
    case 'outside':
      return diagnostic('source-outside-workspace', { source: file }, position);
    case 'broken-link':
      return diagnostic('link-broken', { source: file }, position);
    case 'circle':
      return diagnostic('link-circle', { source: file }, position);
    case 'swapped':
      return diagnostic('source-changed', { file });
    case 'not-a-file':
      return diagnostic('source-not-a-file', { file, is: problem.is }, position);
    case 'too-large': {
      const { size, most } = problem;
      return diagnostic('source-too-large', { file, size, most }, position);
    }
  }
}
