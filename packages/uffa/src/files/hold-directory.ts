import { closeSync, constants, openSync, readlinkSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { requireNoLink, type OutputPlace } from './require-no-link';

/** A directory that stays the one that it was, whatever is put in the place of its path. */
export interface HeldDirectory {
  /** Leads to the directory until it is released. */
  readonly path: string;
  readonly release: () => void;
}

/**
 * Holds a directory that is written to. On Linux the path that it gives leads through an open handle: a link that is put
 * in the directory's place meanwhile is not followed. Elsewhere it is the directory's own path.
 *
 * @param directory absolute
 * @throws UffaError where it is behind a link, and the file system's error
 */
export function holdDirectory(directory: string, place: OutputPlace): HeldDirectory {
  requireNoLink(directory, place);
  const handle = openDirectory(directory);
  if (handle === undefined) return { path: directory, release: () => undefined };
  const { descriptor, path, real } = handle;
  if (real === join(realpathSync.native(place.within), relative(place.within, directory)))
    return { path, release: () => closeSync(descriptor) };
  closeSync(descriptor);
  throw new UffaError(diagnostic('output-through-link', { output: place.name }));
}

/** An open directory, where the system can say which one it is. */
export interface DirectoryHandle {
  readonly descriptor: number;
  /** Leads to the directory while it is open. */
  readonly path: string;
  /** Where the open directory is. */
  readonly real: string;
}

/**
 * Opens a directory, and no link to one. Undefined where a path can't lead through an open handle: on other systems than
 * Linux, and in a container without /proc.
 *
 * @throws the file system's error
 */
export function openDirectory(directory: string): DirectoryHandle | undefined {
  if (process.platform !== 'linux') return undefined;
  const descriptor = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  const path = `/proc/self/fd/${descriptor}`;
  try {
    return { descriptor, path, real: readlinkSync(path) };
  } catch {
    closeSync(descriptor);
    return undefined;
  }
}
