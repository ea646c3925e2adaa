import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { fileChunks } from '../files/file-chunks';
import { readFile } from '../files/open-file';
import { readExactJson } from './json/read-exact-json';
import { canonicalText } from './json/write-exact-json';

/** In bytes: a larger file is known by its bytes, since its values would take many times the memory. */
const MOST_BYTES = 64_000_000;

/**
 * What tells the values of a JSON file from all others: the same for a file that a formatter has laid out again. Of what
 * is not JSON the bytes count.
 *
 * @param file absolute
 * @throws SourceError for anything else than a regular file, and the file system's error
 */
export function fingerprintOf(file: string): string {
  const hash = createHash('sha256');
  if (statSync(file).size <= MOST_BYTES) {
    const bytes = readFile(file, MOST_BYTES);
    const value = readExactJson(bytes.toString('utf8'));
    return hash.update(value === undefined ? bytes : canonicalText(value)).digest('hex');
  }
  for (const chunk of fileChunks({ file })) hash.update(chunk);
  return hash.digest('hex');
}
