import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { errorCode, reasonOf } from '../diagnostics/error-reason';
import { startOf } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { isExecutable } from '../discover/stats-of';

/** A text file of the project that planning takes by its name. */
export interface ProjectFile {
  /** POSIX path relative to the workspace root. */
  readonly source: string;
  /** Absent: there is no such file, or it can't be read. */
  readonly text?: string;
  readonly executable: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a file of the project as Java would: UTF-8, bad bytes replaced, a byte order mark kept. */
export function readProjectFile(project: Project, path: string): ProjectFile {
  const source = posix.join(project.path, path);
  const file = join(project.root, path);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) return { source, executable: false, diagnostics: [] };
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file));
    return { source, text, executable: isExecutable(stats), diagnostics: [] };
  } catch (error) {
    return { source, executable: false, diagnostics: [unreadableFile(source, error)] };
  }
}

/** The finding about a file that was found and can't be read: perhaps because something has removed it since. */
export function unreadableFile(source: string, error: unknown): Diagnostic {
  return errorCode(error) === 'ENOENT'
    ? diagnostic('source-vanished', { file: source })
    : refusedFile(source, error);
}

/** The finding about a file that must be there and can't be read. */
export function refusedFile(source: string, error: unknown): Diagnostic {
  return diagnostic('file-unreadable', { file: source, reason: reasonOf(error) }, startOf(source));
}
