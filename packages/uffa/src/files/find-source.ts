import { closeSync, type Stats } from 'node:fs';
import type { FileContent } from '../entry';
import { openSource } from './open-source';
import { isExecutable } from './stats-of';

/** A file that is going to be read. */
export interface FoundSource {
  readonly content: FileContent;
  readonly executable: boolean;
}

/**
 * Looks at a file of a workspace that is read later: it must then still be the same.
 * @throws as `openSource`
 */
export function findSource(file: string, ...roots: readonly string[]): FoundSource {
  const { descriptor, stats } = openSource(file, ...roots);
  closeSync(descriptor);
  return { content: contentOf(file, stats), executable: isExecutable(stats) };
}

/** A file as it was when it was looked at. */
export function contentOf(
  file: string,
  { size, dev, ino }: Pick<Stats, 'size' | 'dev' | 'ino'>,
): FileContent {
  return { kind: 'file', file, size, identity: { device: dev, inode: ino } };
}
