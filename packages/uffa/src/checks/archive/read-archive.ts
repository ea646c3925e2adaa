import type { Uffa } from '../../entry';
import { startOf, type Position } from '../../diagnostics/position';

/** An archive that was read, for the checks of what the portal does with it. */
export interface ReadArchive {
  /** What the user calls it: a path with `/`. */
  readonly file: string;
  readonly uffa: Uffa;
  /** The names of its entries in the order in which the portal unpacks them; those of directories end with a slash. */
  readonly names: readonly string[];
  /** The texts that the portal and Liferay Cloud read, by their paths in the archive. */
  readonly texts: ReadonlyMap<string, string>;
  /** The paths of those texts that are not UTF-8. */
  readonly notUtf8: readonly string[];
}

/** A file in the archive, as positions name it. */
export function fileIn({ file }: Pick<ReadArchive, 'file'>, path: string): string {
  return `${file}!/${path}`;
}

/** The position of a diagnostic that is about a whole file in the archive. */
export function startIn(archive: Pick<ReadArchive, 'file'>, path: string): Position {
  return startOf(fileIn(archive, path));
}
