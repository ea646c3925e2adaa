import { closeSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { isNamedExactly } from '../files/entries-in';
import { readOpen } from '../files/open-file';
import { openSourceIfThere } from '../files/open-source';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { isExecutable } from '../files/stats-of';

/** A text file of the project that planning takes by its name. */
export interface ProjectFile {
  /** POSIX path relative to the workspace root. */
  readonly source: string;
  /** Absent: there is no such file, or it can't be read. */
  readonly text?: string;
  readonly executable: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files of one project by their paths in it. */
export type ReadProjectFile = (path: string) => ProjectFile;

/** A reader that reads each file once, for what asks for the same again and again while nothing is written. */
export function projectFiles(project: Project): ReadProjectFile {
  const known = new Map<string, ProjectFile>();
  return (path) => {
    const file = known.get(path) ?? readProjectFile(project, path);
    known.set(path, file);
    return file;
  };
}

/**
 * Reads a file of the project as Java would: UTF-8, bad bytes replaced, a byte order mark kept. A file whose name differs
 * in case is another file, also on a disk that finds it: archives do not depend on the machine.
 * @param most how many bytes it may have; absent: as many as a text that people write
 */
export function readProjectFile(project: Project, path: string, most?: number): ProjectFile {
  const source = posix.join(project.path, path);
  const file = join(project.root, path);
  try {
    const open = openSourceIfThere(file, project.workspaceRoot);
    if (open === undefined) return { source, executable: false, diagnostics: [] };
    if (!isNamedExactly(file)) {
      closeSync(open.descriptor);
      return { source, executable: false, diagnostics: [] };
    }
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readOpen(open, file, most));
    return { source, text, executable: isExecutable(open.stats), diagnostics: [] };
  } catch (error) {
    return { source, executable: false, diagnostics: [sourceDiagnostic(error, source)] };
  }
}
