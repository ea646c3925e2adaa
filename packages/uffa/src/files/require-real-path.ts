import { lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { isReallyInside } from './real-path';
import type { OutputPlace } from './require-no-link';
import { statsOf } from './stats-of';
import { otherThanFile } from './source-error';

/**
 * Makes sure that a file which is written in its place, through links, lies where it should: the file itself, or where
 * there is none the nearest directory above it. Nothing but a regular file is written over.
 *
 * @param file absolute; need not exist
 * @throws UffaError where that is not so
 */
export function requireRealPath(file: string, { within, name }: OutputPlace): void {
  // Where nothing is, no link leads away.
  if (statsOf(within) === undefined) return;
  const found = nearest(file);
  if (!isReallyInside(found, within))
    throw new UffaError(diagnostic('output-through-link', { output: name }));
  const stats = found === file ? statsOf(file) : undefined;
  if (stats !== undefined && !stats.isFile())
    throw new UffaError(diagnostic('source-not-a-file', { file: name, is: otherThanFile(stats) }));
}

function nearest(path: string): string {
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  return isThere || path === dirname(path) ? path : nearest(dirname(path));
}
