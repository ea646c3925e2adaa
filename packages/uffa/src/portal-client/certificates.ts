import { diagnostic } from '../diagnostics/diagnostic';
import { errorCode, reasonOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import { readFile } from '../files/open-file';

/** In bytes: the certificates of all the world have less. */
const MOST_OF_CA = 4_000_000;

/**
 * The certificates in a file, in PEM.
 *
 * @param file absolute
 * @param name what diagnostics call it
 * @throws UffaError where it can't be read
 */
export function certificatesIn(file: string, name: string): string {
  try {
    return readFile(file, MOST_OF_CA).toString('utf8');
  } catch (error) {
    const reason = errorCode(error) ?? reasonOf(error);
    throw new UffaError(diagnostic('file-unreadable', { file: name, reason }), { cause: error });
  }
}
