import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { errorCode } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';

/** Turns the file system's error about an output into a diagnostic; any other error stays what it is. */
export function writeError(error: unknown, output: string, signal: AbortSignal | undefined): unknown {
  if (error instanceof UffaError) return error;
  if (signal?.aborted === true)
    return new UffaError(diagnostic('writing-aborted', { output }), { cause: error });
  const reason = errorCode(error);
  if (reason === undefined) return error;
  return new UffaError(writeDiagnostic(reason, output), { cause: error });
}

/** The diagnostic about an output, by the code of the system's error. */
export function writeDiagnostic(reason: string, output: string): Diagnostic {
  switch (reason) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diagnostic('disk-full', { output });
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return diagnostic('output-in-the-way', { output });
    case 'EMFILE':
    case 'ENFILE':
      return diagnostic('too-many-open-files', { file: output });
    default:
      return diagnostic('output-not-writable', { output, reason });
  }
}
