import type { Stats } from 'node:fs';
import type { OtherThan } from '../diagnostics/kinds/files';

/**
 * Why a file is not a source of the workspace, where the operating system has nothing against reading it. `swapped`: what
 * was opened is not what was looked at before.
 */
export type SourceProblem =
  | { readonly kind: 'outside' }
  | { readonly kind: 'broken-link' }
  | { readonly kind: 'circle' }
  | { readonly kind: 'swapped' }
  | { readonly kind: 'not-a-file'; readonly is: OtherThan }
  | { readonly kind: 'too-large'; readonly size: number; readonly most: number };

/** A file that must not be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  /** @param path the file that was to be read, absolute */
  constructor(
    readonly problem: SourceProblem,
    readonly path: string,
  ) {
    super(messageOf(problem));
  }
}

function messageOf(problem: SourceProblem): string {
  switch (problem.kind) {
    case 'outside':
      return 'it is outside the workspace';
    case 'broken-link':
      return 'it is a broken symbolic link';
    case 'circle':
      return 'a symbolic link makes it contain itself';
    case 'swapped':
      return 'it was replaced while it was read';
    case 'not-a-file':
      return `it is a ${problem.is}`;
    case 'too-large':
      return 'it is too large';
  }
}

/** What is at a path that holds no regular file. */
export function otherThanFile(stats: Pick<Stats, 'isDirectory' | 'isFIFO' | 'isSocket'>): OtherThan {
  if (stats.isDirectory()) return 'directory';
  if (stats.isFIFO()) return 'named pipe';
  return stats.isSocket() ? 'socket' : 'device';
}
