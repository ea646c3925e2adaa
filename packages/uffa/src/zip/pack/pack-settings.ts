import { openFlags } from '../../files/open-flags';
import { deflateLevel } from './deflate-level';
import type { PackSettings } from './pack-files';

/** For this thread and for others. */
export const packSettings: PackSettings = { ...deflateLevel, openFlags };
