import { lstatSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';

/** A place that may be written to. */
export interface OutputPlace {
  /** Absolute. Nothing outside is changed or deleted; its own path may hold links. */
  readonly within: string;
  /** What diagnostics call the output. */
  readonly name: string;
}

/**
 * Makes sure that an output is written where its path says. Below the place that it must lie in, no directory on the
 * way, nor the output itself where it is a directory, may be a symbolic link: what is behind one would be replaced or
 * deleted, be it elsewhere on the disk or the project's own sources. A file that is a link is not a danger, because files
 * are replaced by renaming.
 *
 * @param directory absolute; need not exist
 * @throws UffaError where that is not so
 */
export function requireNoLink(directory: string, { within, name }: OutputPlace): void {
  const path = relative(within, directory);
  const segments = path === '' ? [] : path.split(sep);
  if (isAbsolute(path) || segments[0] === '..') throw refused(name);
  let way = within;
  for (const segment of segments) {
    way = join(way, segment);
    const stats = lstatSync(way, { throwIfNoEntry: false });
    if (stats === undefined) return;
    if (stats.isSymbolicLink()) throw refused(name);
  }
}

function refused(output: string): UffaError {
  return new UffaError(diagnostic('output-through-link', { output }));
}
