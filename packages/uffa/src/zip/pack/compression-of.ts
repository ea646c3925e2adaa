import type { Compression, Entry } from '../../entry';
import { isStored } from './is-stored';
import { knownSize } from './known-size';

/** How an entry stands in an archive that is written. */
export function compressionOf({ path, content }: Entry): Compression {
  return knownSize(content) === 0 || isStored(path) ? 'stored' : 'deflated';
}
