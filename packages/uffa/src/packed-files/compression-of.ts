import type { Entry } from '../entry';
import { isStored } from './is-stored';
import { knownSize } from './known-size';

export type Compression = 'stored' | 'deflated';

/** How an entry stands in an archive. */
export function compressionOf({ path, content }: Entry): Compression {
  return knownSize(content) === 0 || isStored(path) ? 'stored' : 'deflated';
}
