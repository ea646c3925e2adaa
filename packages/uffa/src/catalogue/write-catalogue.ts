import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { readFile } from '../files/open-file';
import { replaceText } from '../files/replace-text';
import { statsOf } from '../files/stats-of';
import type { Catalogue } from './catalogue';
import { catalogueText } from './catalogue-text';

/** What became of a catalogue's file. */
export type WrittenCatalogue = 'made' | 'changed' | 'unchanged';

/** In bytes. */
const MOST = 32 * 1024 * 1024;

/**
 * Writes a catalogue, in place of an older one or of nothing. One that says the same is not touched.
 *
 * @param file absolute
 * @param shown what diagnostics call it
 * @throws UffaError for another file in its place, and where it cannot be written
 */
export async function writeCatalogue(
  file: string,
  catalogue: Catalogue,
  shown: string,
): Promise<WrittenCatalogue> {
  const text = catalogueText(catalogue);
  if (statsOf(file) === undefined) {
    await replaceText(file, text, shown);
    return 'made';
  }
  const present = textOf(file);
  if (present === text) return 'unchanged';
  if (present === undefined || !isCatalogue(present)) {
    throw new UffaError(diagnostic('catalogue-place-taken', { file: shown }));
  }
  await replaceText(file, text, shown);
  return 'changed';
}

function textOf(file: string): string | undefined {
  try {
    return readFile(file, MOST).toString('utf8');
  } catch {
    return undefined;
  }
}

/** A catalogue of any version, also one that was cut off: by its first members. */
function isCatalogue(text: string): boolean {
  return text.trim() === '' || text.slice(0, 300).includes('liferay-catalogue.schema.json');
}
