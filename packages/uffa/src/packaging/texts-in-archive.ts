import { isUtf8 } from 'node:buffer';
import { isReadAsText } from '../plan/archive-file-names';
import type { ReadArchive } from '../checks/archive/read-archive';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { memberBytes } from '../zip/read/member-bytes';
import type { OpenZip } from '../zip/read/open-zip';
import type { ZipRecord } from '../zip/read/zip-records';

/** In bytes. What is kept whole in memory has a limit; Liferay's plugin writes some thousand. */
const MOST_JSON = 1_000_000;
/** Of a Dockerfile, and of properties. */
const MOST_LINES = 50_000;
const MOST_TEXTS = 4_000_000;

/** The texts of an archive that say what the portal does with it. */
export interface ArchiveTexts extends Pick<ReadArchive, 'texts' | 'notUtf8'> {
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads them, of records that were checked; what is too large is left out with a diagnostic. */
export function textsIn(open: OpenZip, records: readonly ZipRecord[], shown: string): ArchiveTexts {
  const texts = new Map<string, string>();
  const notUtf8: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let left = MOST_TEXTS;
  for (const record of records) {
    const { name: path, size } = record;
    if (!isReadAsText(path)) continue;
    const most = path.endsWith('.json') ? MOST_JSON : MOST_LINES;
    if (size > Math.min(left, most)) {
      const args = { path, size, most };
      diagnostics.push(diagnostic('archive-text-too-large', args, startOf(`${shown}!/${path}`)));
      break;
    }
    left -= size;
    const bytes = memberBytes(open, record);
    if (!isUtf8(bytes)) notUtf8.push(path);
    texts.set(path, bytes.toString('utf8'));
  }
  return { texts, notUtf8, diagnostics };
}
