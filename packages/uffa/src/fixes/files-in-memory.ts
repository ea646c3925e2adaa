import { join, posix } from 'node:path';
import { namesIn } from '../files/entries-in';
import { readSource } from '../files/open-source';
import { decodeUtf8 } from '../yaml/decode-utf8';
import type { EditedFiles } from './edited-files';

/** A file that is to be written: its new text, its new name, or both. Paths are relative to the workspace root. */
export interface Change {
  readonly file: string;
  /** Its present name. */
  readonly from: string;
  /** Its present content; absent where only its name changes and it is not UTF-8. */
  readonly before?: string;
  readonly after?: string;
}

/** The files of a workspace, whose edits are kept in memory, and what would have to be written for them. */
export interface FilesInMemory extends EditedFiles {
  /** Sorted by path. */
  readonly changes: () => readonly Change[];
}

/** Edits nothing but memory: the disk is as it was, and each file is read once. */
export function filesInMemory(workspaceRoot: string): FilesInMemory {
  const read = new Map<string, string | undefined>();
  const edited = new Map<string, string>();
  /** The present name by the new one. */
  const renamed = new Map<string, string>();
  const onDisk = (file: string) => {
    if (!read.has(file)) read.set(file, textOf(workspaceRoot, file));
    return read.get(file);
  };
  const isGone = (file: string) => [...renamed.values()].includes(file);
  const text = (file: string) =>
    edited.get(file) ?? (isGone(file) ? undefined : onDisk(renamed.get(file) ?? file));
  return {
    text,
    names: (directory) => {
      const added = [...renamed.keys()].filter((file) => posix.dirname(file) === directory);
      const kept = namesIn(join(workspaceRoot, directory)).filter(
        (name) => !isGone(posix.join(directory, name)),
      );
      return [...kept, ...added.map((file) => posix.basename(file))].sort();
    },
    write: (file, after) => {
      edited.set(file, after);
    },
    rename: (from, to) => {
      const after = edited.get(from);
      if (after !== undefined) edited.set(to, after);
      edited.delete(from);
      renamed.set(to, renamed.get(from) ?? from);
      renamed.delete(from);
    },
    changes: () =>
      [...new Set([...edited.keys(), ...renamed.keys()])].sort().flatMap((file) => {
        const from = renamed.get(file) ?? file;
        const before = onDisk(from);
        const after = text(file);
        if (from === file && before === after) return [];
        return [
          {
            file,
            from,
            ...(before === undefined ? {} : { before }),
            ...(after === undefined ? {} : { after }),
          },
        ];
      }),
  };
}

function textOf(workspaceRoot: string, file: string): string | undefined {
  try {
    return decodeUtf8(readSource(join(workspaceRoot, file), workspaceRoot), file).text;
  } catch {
    return undefined;
  }
}
