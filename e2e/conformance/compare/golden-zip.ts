import { zipByHand, type HandmadeEntry } from '../../../packages/uffa/test/archive/zip-by-hand';
import type { Archive, Entry } from './outcome';

/** The bytes of an archive of Liferay's plugin, in the order of its entries. */
export function goldenZip(archive: Archive): Buffer {
  return zipByHand({ entries: archive.entries.map((entry) => zipEntry(entry, archive)) });
}

/** Content that the listing leaves out, such as that of an archive in the archive, is empty. */
function zipEntry({ name }: Entry, { files }: Archive): HandmadeEntry {
  const names = { flags: 0x800 };
  return {
    name,
    content: files.get(name) ?? '',
    method: name.endsWith('/') ? 0 : 8,
    local: names,
    central: names,
  };
}
