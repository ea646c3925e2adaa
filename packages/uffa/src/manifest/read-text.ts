import { readFileSync, statSync } from 'node:fs';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { reasonOf } from '../diagnostics/error-reason';
import type { UnreadableBecause } from '../diagnostics/kinds/manifest';
import { startOf } from '../diagnostics/position';
import { decodeUtf8, type DecodedText } from './decode-utf8';
import { LONGEST_YAML } from './longest-yaml';

const MOST_BYTES_PER_CODE_POINT = 4;
const REASONS: Readonly<Record<string, UnreadableBecause>> = {
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
export function readText(path: string, file: string): DecodedText {
  try {
    const { size } = statSync(path);
    // Decided by the size, so that a file of many gigabytes need not be read first.
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

function refused(finding: Diagnostic): DecodedText {
  return { diagnostic: finding };
}
