import type { EntryContent } from '../../entry';
import { pieceSize } from '../../files/piece-bytes';

/**
 * How many bytes an entry holds. Undefined for an archive inside the archive, whose size is known only once it is
 * written.
 */
export function knownSize(content: EntryContent): number | undefined {
  switch (content.kind) {
    case 'text':
      return Buffer.byteLength(content.text);
    case 'pieces':
      return pieceSize(content);
    case 'archive':
      return undefined;
    default:
      return content.size;
  }
}
