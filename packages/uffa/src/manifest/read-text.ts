import { readFileSync, statSync } from 'node:fs';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { reasonOf } from '../diagnostics/error-reason';
import { startOf } from '../diagnostics/position';
import { decodeUtf8 } from './decode-utf8';
import { LONGEST_YAML } from './longest-yaml';

export type ReadText =
  | { readonly text: string }
  | {
      readonly text?: undefined;
      readonly diagnostic: Diagnostic;
    };

const MOST_BYTES_PER_CODE_POINT = 4;
const REASONS: Readonly<Record<string, 'missing' | 'forbidden' | 'directory'>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EISDIR: 'directory',
};

/**
 * Reads a file's UTF-8 text; what stands in the way is a finding and never an exception.
 * @param path absolute
 * @param file the same, relative to the workspace root
 */
export function readText(path: string, file: string): ReadText {
  try {
    const { size } = statSync(path);
    // Decided by the size, so that a file of many gigabytes is not read to find out.
    if (size > LONGEST_YAML * MOST_BYTES_PER_CODE_POINT)
      return refused(diagnostic('manifest-too-large', { file, size }, startOf(file)));
    return decodeUtf8(readFileSync(path), file);
  } catch (error) {
    const code = reasonOf(error);
    return refused(
      diagnostic('manifest-unreadable', { file, reason: REASONS[code] ?? 'other', code }, startOf(file)),
    );
  }
}

function refused(finding: Diagnostic): ReadText {
  return { diagnostic: finding };
}
