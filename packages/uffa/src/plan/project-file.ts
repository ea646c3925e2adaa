import { dirname, join, posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { namesIn } from '../files/entries-in';
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

/** The sorted names in a directory of one project, by its path in the project. */
export type ListDirectory = (directory: string) => readonly string[];

/** Lists each directory once, as `projectFiles` reads each file once. */
export function projectDirectories({ root }: Project): ListDirectory {
  const known = new Map<string, readonly string[]>();
  return (directory) => {
    const names = known.get(directory) ?? namesIn(join(root, directory));
    known.set(directory, names);
    return names;
  };
}

/** A reader that reads each file once, for what asks for the same again and again while nothing is written. */
export function projectFiles(
  project: Project,
  list: ListDirectory = projectDirectories(project),
): ReadProjectFile {
  const known = new Map<string, ProjectFile>();
  return (path) => {
    const file = known.get(path) ?? readListed(project, path, list(posix.dirname(path)));
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
  return readListed(project, path, namesIn(dirname(join(project.root, path))), most);
}

/** The disk is not asked for what is not among the names; a directory that cannot be listed is believed. */
function readListed(project: Project, path: string, names: readonly string[], most?: number): ProjectFile {
  const source = posix.join(project.path, path);
  const absent = { source, executable: false, diagnostics: [] };
  if (names.length > 0 && !names.includes(posix.basename(path))) return absent;
  const file = join(project.root, path);
  try {
    const open = openSourceIfThere(file, project.workspaceRoot);
    if (open === undefined) return absent;
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readOpen(open, file, most));
    return { source, text, executable: isExecutable(open.stats), diagnostics: [] };
  } catch (error) {
    return { ...absent, diagnostics: [sourceDiagnostic(error, source)] };
  }
}
