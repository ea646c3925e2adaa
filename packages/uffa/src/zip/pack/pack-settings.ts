import { openFlags } from '../../files/open-flags';
import type { ByteSearch } from './byte-search';
import { deflateLevel } from './deflate-level';
import type { PackSettings } from './pack-files';

/** For this thread and for others. */
export function packSettings({ kinds }: ByteSearch): PackSettings {
  return { ...deflateLevel, openFlags, markKinds: kinds };
}
