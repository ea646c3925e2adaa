import { closeSync, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { noteContent } from '../files/disk-questions';
import { isThere } from '../files/is-there';
import { openFlags } from '../files/open-flags';

/** A working copy of git inside another one. */
export type NestedRepository = 'worktree' | 'clone';

/** Files at the root of a workspace: a clone is a copy of it only with one of those that the workspace has itself. */
const rootFiles = ['nx.json', 'package.json', 'gradle.properties', 'settings.gradle', 'settings.gradle.kts'];

/** The last directory of a worktree's `gitdir` is its name; that of a submodule lies below `modules`. */
const worktreePointer = /^gitdir: .*[\\/]worktrees[\\/][^\\/\r\n]+[\r\n]*$/;
/** In bytes: a pointer is one path. */
const LONGEST_POINTER = 8192;

/**
 * Recognizes a copy of the workspace inside itself: a worktree of git, or a clone that has a workspace's root files.
 * A submodule is neither, for it is part of the working copy around it; nor is a project, or a directory of projects,
 * that has a repository of its own.
 * @param directory absolute
 */
export function nestedRepository(directory: string, workspaceRoot: string): NestedRepository | undefined {
  const path = join(directory, '.git');
  noteContent(path);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    const isCopy = rootFiles.some((name) =>
      [directory, workspaceRoot].every((at) => isThere(join(at, name))),
    );
    return isCopy ? 'clone' : undefined;
  }
  if (!found?.isFile()) return undefined;
  return worktreePointer.test(startOfFile(path)) ? 'worktree' : undefined;
}

/** Of what can't be read, nothing. */
function startOfFile(path: string): string {
  try {
    const descriptor = openSync(path, openFlags);
    try {
      if (!fstatSync(descriptor).isFile()) return '';
      const bytes = Buffer.alloc(LONGEST_POINTER);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes));
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return '';
  }
}
