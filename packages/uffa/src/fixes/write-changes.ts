import { lstatSync, renameSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { startOf } from '../diagnostics/position';
import { readSource } from '../files/open-source';
import { replaceFile } from '../files/replace-file';
import { requireNoLink } from '../files/require-no-link';
import { writeError } from '../files/write-error';
import type { Change } from './files-in-memory';
import { writeAt } from '../files/write-at';

/**
 * Writes all changes, or none: each new text is written beside its file, and when all are there they take their places.
 * The mode of a file stays.
 *
 * @throws UffaError where a file is behind a link, is read-only, has changed since it was read, or cannot be written
 */
export async function writeChanges(workspaceRoot: string, changes: readonly Change[]): Promise<void> {
  for (const change of changes) requireWritable(workspaceRoot, change);
  await writeBeside(workspaceRoot, changes, changes);
}

/** The first of the files takes its place last: until then a failure removes what was written beside. */
async function writeBeside(
  workspaceRoot: string,
  [first, ...others]: readonly Change[],
  all: readonly Change[],
): Promise<void> {
  if (first === undefined) {
    for (const change of all) requireUnchanged(workspaceRoot, change);
    for (const { from, file } of all) {
      if (from !== file) renameSync(join(workspaceRoot, from), join(workspaceRoot, file));
    }
    return;
  }
  const { file, from, before, after } = first;
  if (after === undefined || after === before) return writeBeside(workspaceRoot, others, all);
  const { mode } = lstatSync(join(workspaceRoot, from));
  try {
    await replaceFile(join(workspaceRoot, file), mode & 0o7777, async (descriptor) => {
      writeAt(descriptor, Buffer.from(after), 0);
      await writeBeside(workspaceRoot, others, all);
    });
  } catch (error) {
    throw writeError(error, file, undefined);
  }
}

/** Administrators may write to every file, so that its mode is asked, and not the system. */
function requireWritable(workspaceRoot: string, { file, from }: Change): void {
  const place = { within: workspaceRoot, name: from };
  requireNoLink(dirname(join(workspaceRoot, from)), place);
  const stats = statsOf(workspaceRoot, from);
  if (stats === undefined) throw changed(from);
  if (stats.isSymbolicLink()) throw refused('fix-file-linked', from);
  if ((stats.mode & 0o222) === 0) throw refused('fix-file-read-only', from);
  const taken = from === file ? undefined : statsOf(workspaceRoot, file);
  // Where letter case makes no difference, both names are one file.
  if (taken !== undefined && (taken.ino !== stats.ino || taken.dev !== stats.dev)) throw changed(file);
}

function requireUnchanged(workspaceRoot: string, { from, before }: Change): void {
  if (before === undefined) return;
  const path = join(workspaceRoot, from);
  if (!isSame(() => readSource(path, workspaceRoot), Buffer.from(before))) throw changed(from);
}

function isSame(read: () => Buffer, before: Buffer): boolean {
  try {
    return read().equals(before);
  } catch {
    return false;
  }
}

function statsOf(workspaceRoot: string, file: string): Stats | undefined {
  return lstatSync(join(workspaceRoot, file), { throwIfNoEntry: false });
}

function changed(file: string): UffaError {
  return refused('fix-file-changed', file);
}

function refused(
  code: 'fix-file-changed' | 'fix-file-linked' | 'fix-file-read-only',
  file: string,
): UffaError {
  return new UffaError(diagnostic(code, { file }, startOf(file)));
}
