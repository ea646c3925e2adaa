import type { EntryContent } from '../entry';

/** How many bytes an entry holds. Of an archive inside the archive it is not known before it is written. */
export function knownSize(content: EntryContent): number | undefined {
  switch (content.kind) {
    case 'text':
      return Buffer.byteLength(content.text);
    case 'archive':
      return undefined;
    default:
      return content.size;
  }
}
