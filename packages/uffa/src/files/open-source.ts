import { closeSync, lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { errorCode } from '../diagnostics/error-reason';
import type { FileContent } from '../entry';
import { noteContent } from './disk-questions';
import { openFile, readOpen, type OpenFile } from './open-file';
import { isInside, isLink } from './real-path';
import { SourceError } from './source-error';

/**
 * Opens a file of a workspace that is known by its name, such as a yaml: a regular file that really is in it, even
 * where links are on the way. That is decided about the file that was opened, so that nothing can be put in its place
 * between the two.
 *
 * @param file absolute
 * @param roots the directories that the file must be in one of, absolute: the workspace's root, or an installed package
 * @throws SourceError for what is not a source of the workspace (deviation D8), and the file system's error
 */
export function openSource(file: string, ...roots: readonly string[]): OpenFile {
  const open = openThrough(file, roots);
  try {
    if (!isInside(roots, realPathOf(open, file))) throw new SourceError({ kind: 'outside' }, file);
    return open;
  } catch (error) {
    closeSync(open.descriptor);
    throw error;
  }
}

/**
 * Opens a file that was found earlier, and is still the same.
 * @throws SourceError where it is not, and the file system's error
 */
export function openFound({ file, identity }: Pick<FileContent, 'file' | 'identity'>): OpenFile {
  const open = openFile(file);
  const { dev, ino } = open.stats;
  if (identity === undefined || (identity.device === dev && identity.inode === ino)) return open;
  closeSync(open.descriptor);
  throw new SourceError({ kind: 'swapped' }, file);
}

/**
 * The bytes of a text file of a workspace.
 * @throws as `openSource`, and SourceError for a file that is too large for a text
 */
export function readSource(file: string, ...roots: readonly string[]): Buffer {
  return readOpen(openSource(file, ...roots), file);
}

/**
 * The same, but undefined where nothing is at the path, not even a broken link. Most files that are asked for by their
 * names are not there, and exceptions are expensive.
 * @throws as `openSource`
 */
export function openSourceIfThere(file: string, ...roots: readonly string[]): OpenFile | undefined {
  noteContent(file);
  return lstatSync(file, { throwIfNoEntry: false }) === undefined ? undefined : openSource(file, ...roots);
}

/** What is behind a link out of the workspace is nobody's business, also where it can't be opened. */
function openThrough(file: string, roots: readonly string[]): OpenFile {
  try {
    return openFile(file);
  } catch (error) {
    throw brokenLink(file, error) ?? outsideOf(roots, file) ?? error;
  }
}

function brokenLink(file: string, error: unknown): SourceError | undefined {
  const code = errorCode(error);
  if (code === 'ELOOP' || (code === 'ENOENT' && isLink(file)))
    return new SourceError({ kind: 'broken-link' }, file);
  return undefined;
}

function outsideOf(roots: readonly string[], file: string): SourceError | undefined {
  try {
    return isInside(roots, realpathSync.native(file))
      ? undefined
      : new SourceError({ kind: 'outside' }, file);
  } catch {
    return undefined;
  }
}

/** Linux says of an open file where it is. Elsewhere the path is followed again, and must lead to the same file. */
function realPathOf({ descriptor, stats }: OpenFile, file: string): string {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`);
    } catch {
      // A container without /proc.
    }
  }
  return realPathOfSame(file, stats);
}

function realPathOfSame(file: string, { dev, ino }: Stats): string {
  const real = realpathSync.native(file);
  const now = lstatSync(real);
  if (now.dev !== dev || now.ino !== ino) throw new SourceError({ kind: 'swapped' }, file);
  return real;
}
