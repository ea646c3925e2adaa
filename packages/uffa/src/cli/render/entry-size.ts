import type { EntryContent } from '../../entry';

/** An entry's bytes. Those of an archive within the archive are not known before it is written. */
export function entrySize(content: EntryContent): number | undefined {
  switch (content.kind) {
    case 'file':
    case 'member':
      return content.size;
    case 'text':
      return Buffer.byteLength(content.text);
    case 'archive':
      return undefined;
  }
}
