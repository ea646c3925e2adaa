import type { EntryContent } from '../entry';

/**
 * How many bytes an entry holds. Undefined for an archive inside the archive, whose size is known only once it is
 * written.
 */
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
