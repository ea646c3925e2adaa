import type { Dirent } from 'node:fs';
import { join, posix } from 'node:path';
import { entriesIn, isThere } from 'uffa/inference';

/** Whether a directory, by its path relative to the workspace root, holds something of a name. */
export type Holds = (directory: string, name: string) => boolean;

/** Whether something is at a path relative to the workspace root. */
export type Exists = (path: string) => boolean;

/** What is in a directory, by its path relative to the workspace root; nothing in one that can't be read. */
export type EntriesOf = (directory: string) => readonly Dirent[];

/**
 * What the directories of a workspace hold while its projects are inferred, each read once: several questions lead to
 * the same ones, and most of what is looked for in thousands of projects is not there.
 */
export class Directories {
  private readonly read = new Map<string, readonly Dirent[]>();

  /** @param listed the names in a directory that was read before, by its path relative to the workspace root */
  constructor(
    private readonly root: string,
    private readonly listed: ReadonlyMap<string, { readonly names: ReadonlySet<string> }> = new Map(),
  ) {}

  readonly entriesOf: EntriesOf = (directory) => {
    const before = this.read.get(directory);
    if (before !== undefined) return before;
    const entries = entriesIn(join(this.root, directory));
    this.read.set(directory, entries);
    return entries;
  };

  readonly exists: Exists = (path) => this.holds(posix.dirname(path), posix.basename(path));

  /** Asks the disk only about directories that were not read. */
  readonly holds: Holds = (directory, name) => {
    const names = this.listed.get(directory)?.names;
    if (names !== undefined) return names.has(name);
    const entries = this.read.get(directory);
    if (entries !== undefined) return entries.some((entry) => entry.name === name);
    return isThere(join(this.root, directory, name));
  };
}

/** The path of something in a directory. */
export function pathIn(directory: string, name: string): string {
  return directory === '.' ? name : `${directory}/${name}`;
}
