import { sizeText } from '../../diagnostics/size-text';
import { ContentCheck } from '../../zip/read/content-check';
import { memberBytes } from '../../zip/read/member-bytes';
import type { OpenZip } from '../../zip/read/open-zip';
import type { ZipRecord } from '../../zip/read/zip-records';

/** In bytes: names in one language are the longest texts that are read. */
const MOST_MEMBER = 8 * 1024 * 1024;

/**
 * The bytes of a small entry of a jar.
 * @throws Error that names the entry, for one that is damaged, encrypted or too large
 */
export function smallMember(open: OpenZip, record: ZipRecord): Buffer {
  try {
    if (record.isEncrypted) throw new Error('it is encrypted');
    if (record.method !== 0 && record.method !== 8) throw new Error('it is packed in an unknown way');
    if (Math.max(record.size, record.compressedSize) > MOST_MEMBER) {
      throw new Error(`it has ${sizeText(record.size)}; at most ${sizeText(MOST_MEMBER)} are read`);
    }
    const bytes = memberBytes(open, record);
    const check = new ContentCheck(record);
    check.add(bytes);
    check.end();
    return bytes;
  } catch (error) {
    throw new Error(`"${record.name}": ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The same, as text. */
export function memberText(open: OpenZip, record: ZipRecord): string {
  return smallMember(open, record).toString('utf8');
}
