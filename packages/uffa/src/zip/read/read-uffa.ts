import { resolve } from 'node:path';
import type { Uffa } from '../../entry';
import { withOpenZip } from './open-zip';
import { readOpenUffa } from './read-open-uffa';

/**
 * Reads what a zip holds, ours or one that another build made. Contents are read only when they are opened. Entries
 * with something wrong are left out, and the diagnostics say why.
 * @throws UffaError for a file that is not a zip, or cannot be opened
 */
export function readUffa(file: string): Promise<Uffa> {
  return withOpenZip(resolve(file), async (open) => (await readOpenUffa(open)).uffa);
}
