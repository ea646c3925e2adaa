import { closeSync, lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, sep } from 'node:path';
import { errorCode } from '../diagnostics/error-reason';
import type { FileContent } from '../entry';
import { noteContent, noteError } from './disk-questions';
import { contentOf } from './find-source';
import { openDirectory, type DirectoryHandle } from './hold-directory';
import { isInside, isLink } from './real-path';
import { otherThanFile, SourceError } from './source-error';
import { isExecutable } from './stats-of';

/** What a walk goes through, and what it takes. Paths are relative to its start, with slashes. */
export interface WalkPolicy {
  /** Nothing that really lies outside of these directories is taken (deviation D8). Absolute. */
  readonly roots: readonly string[];
  /** `skip`: links to directories are not followed; links to files are nobody's business then. */
  readonly links: 'follow' | 'skip';
  /** Whether a file, or a directory with all that is below it, is left out, by its relative and its absolute path. */
  readonly excludes: (path: string, file: string) => boolean;
  /** Whether a file is taken. */
  readonly takes: (path: string) => boolean;
  /** Whether something below a directory may be taken, so that it has to be listed; absent: always. */
  readonly mayTakeBelow?: (path: string) => boolean;
  /** Is told of each directory that is listed, and decides whether the walk goes on in it; absent: always. */
  readonly goesOn?: (path: string, entries: readonly Dirent[]) => boolean;
}

export interface WalkedFile {
  readonly path: string;
  readonly content: FileContent;
  readonly executable: boolean;
}

/** A file or directory that the walk could not take. */
export interface WalkProblem {
  /** Absolute. */
  readonly file: string;
  /** A SourceError, or the file system's error. */
  readonly error: unknown;
}

export interface Walked {
  /** Sorted by path. */
  readonly files: readonly WalkedFile[];
  /** Directories in which nothing is, apart from what is left out; sorted. */
  readonly emptyDirectories: readonly string[];
  /** Whether anything is at the start. */
  readonly exists: boolean;
  readonly problems: readonly WalkProblem[];
}

/**
 * Walks through a directory; of a file, takes that. A link that leads nowhere, in a circle or out of the roots is a
 * problem, and so is what can't be read and what vanishes meanwhile; never an exception.
 *
 * @param start absolute
 */
export function walk(start: string, policy: WalkPolicy): Walked {
  return new Walk(policy).from(start);
}

/** A directory, and those that led to it: real paths, the innermost first. */
type Ancestors = readonly [real: string, ...outer: string[]];

class Walk {
  private readonly files: WalkedFile[] = [];
  private readonly emptyDirectories: string[] = [];
  private readonly problems: WalkProblem[] = [];

  constructor(private readonly policy: WalkPolicy) {}

  from(start: string): Walked {
    const exists = this.visitStart(start);
    return {
      files: this.files.sort((a, b) => (a.path < b.path ? -1 : 1)),
      emptyDirectories: this.emptyDirectories.sort(),
      exists,
      problems: this.problems,
    };
  }

  /** @returns whether there is something; what can't be found for another reason than that is a problem */
  private visitStart(start: string): boolean {
    noteContent(start);
    try {
      // Says what is wrong with a path as a whole; `realpath` stops at the first directory that is not there.
      statSync(start);
      const real = realpathSync.native(start);
      const stats = statsOfReal(real, start);
      const name = basename(start);
      if (!this.isInside(real)) this.report('outside', start);
      else if (stats.isDirectory()) this.visitEntries(start, '', [real]);
      else if (!this.policy.excludes(name, start) && this.policy.takes(name)) this.take(name, start, stats);
      return true;
    } catch (error) {
      noteError(start, error);
      const code = errorCode(error);
      if (code === 'ELOOP' || (code === 'ENOENT' && isLink(start))) this.report('broken-link', start);
      else if (code !== 'ENOENT' && code !== 'ENOTDIR') this.problems.push({ file: start, error });
      return false;
    }
  }

  private visitEntries(directory: string, prefix: string, ancestors: Ancestors): void {
    for (const name of this.directoriesAmong(directory, prefix, ancestors)) {
      this.visitDirectory(below(directory, name), prefix + name, below(ancestors[0], name), ancestors);
    }
  }

  /** Takes the files of a directory, which is held meanwhile. @returns the names of the directories in it */
  private directoriesAmong(directory: string, prefix: string, ancestors: Ancestors): readonly string[] {
    noteContent(directory);
    const before = this.files.length;
    try {
      const held = heldOrSwapped(ancestors[0], directory);
      if (held === undefined) {
        const directories = this.visitFiles(directory, directory, prefix, ancestors);
        if (this.files.length > before) this.requireSame(directory, ancestors[0], before);
        return directories;
      }
      try {
        if (held.real !== ancestors[0]) throw new SourceError({ kind: 'swapped' }, directory);
        return this.visitFiles(directory, held.path, prefix, ancestors);
      } finally {
        closeSync(held.descriptor);
      }
    } catch (error) {
      noteError(directory, error);
      this.problems.push({ file: directory, error });
      return [];
    }
  }

  /**
   * @param through what leads to the directory for sure: the path itself may lead elsewhere at any moment
   * @throws the file system's error, for a directory that can't be listed
   */
  private visitFiles(directory: string, through: string, prefix: string, ancestors: Ancestors): string[] {
    const entries = readdirSync(through, { withFileTypes: true });
    if (this.policy.goesOn?.(prefix.slice(0, -1) || '.', entries) === false) return [];
    let left = 0;
    const directories: string[] = [];
    for (const entry of entries) {
      const path = prefix + entry.name;
      const file = below(directory, entry.name);
      if (this.policy.excludes(path, file)) continue;
      left++;
      if (entry.isDirectory()) directories.push(entry.name);
      else if (entry.isSymbolicLink()) this.visitLink(file, path, ancestors);
      else if (this.policy.takes(path)) this.lookAt(file, below(through, entry.name), path, ancestors);
    }
    if (left === 0 && prefix !== '') this.emptyDirectories.push(prefix.slice(0, -1));
    return directories;
  }

  private visitDirectory(file: string, path: string, real: string, ancestors: Ancestors): void {
    if (this.policy.mayTakeBelow?.(path) === false) return;
    if (ancestors.includes(real)) this.report('circle', file);
    else this.visitEntries(file, `${path}/`, [real, ...ancestors]);
  }

  private visitLink(file: string, path: string, ancestors: Ancestors): void {
    noteContent(file);
    const { links, takes, mayTakeBelow } = this.policy;
    if (links === 'skip') return;
    const stats = statsOrError(file);
    if (stats instanceof Error) {
      if (takes(path)) this.problems.push({ file, error: stats });
      return;
    }
    if (stats.isDirectory() ? mayTakeBelow?.(path) === false : !takes(path)) return;
    try {
      const real = realpathSync.native(file);
      if (!this.isInside(real)) this.report('outside', file);
      else if (stats.isDirectory()) this.visitDirectory(file, path, real, ancestors);
      else this.take(path, file, statsOfReal(real, file));
    } catch (error) {
      this.problems.push({ file, error });
    }
  }

  /** What was a file when its directory was listed may be a link by now, or be gone. */
  private lookAt(file: string, through: string, path: string, ancestors: Ancestors): void {
    noteContent(file);
    try {
      const stats = lstatSync(through);
      if (stats.isSymbolicLink()) this.visitLink(file, path, ancestors);
      else this.take(path, file, stats);
    } catch (error) {
      this.problems.push({ file, error });
    }
  }

  private take(path: string, file: string, stats: Stats): void {
    if (stats.isFile()) {
      this.files.push({ path, content: contentOf(file, stats), executable: isExecutable(stats) });
    } else {
      const error = new SourceError({ kind: 'not-a-file', is: otherThanFile(stats) }, file);
      this.problems.push({ file, error });
    }
  }

  /** Drops the files of a directory in whose place another one was put while they were looked at. */
  private requireSame(directory: string, real: string, before: number): void {
    try {
      if (realpathSync.native(directory) === real) return;
      this.report('swapped', directory);
    } catch (error) {
      this.problems.push({ file: directory, error });
    }
    this.files.length = before;
  }

  private isInside(real: string): boolean {
    return isInside(this.policy.roots, real);
  }

  private report(kind: 'outside' | 'broken-link' | 'circle' | 'swapped', file: string): void {
    this.problems.push({ file, error: new SourceError({ kind }, file) });
  }
}

function below(directory: string, name: string): string {
  return directory.endsWith(sep) ? directory + name : directory + sep + name;
}

/**
 * Holds a directory that was one when it was found.
 * @throws SourceError where a link or a file was put in its place, and the file system's error
 */
function heldOrSwapped(real: string, path: string): DirectoryHandle | undefined {
  try {
    return openDirectory(real);
  } catch (error) {
    const code = errorCode(error);
    throw code === 'ENOTDIR' || code === 'ELOOP' ? new SourceError({ kind: 'swapped' }, path) : error;
  }
}

/**
 * What is at the end of a path's links. It is looked at where it was found to be: the path may lead elsewhere by now, and
 * a file from there would be taken for one that may be read.
 *
 * @throws SourceError where a link was put in its place, and the file system's error
 */
function statsOfReal(real: string, path: string): Stats {
  const stats = lstatSync(real);
  if (stats.isSymbolicLink()) throw new SourceError({ kind: 'swapped' }, path);
  return stats;
}

/** What a link leads to, or why that can't be said. */
function statsOrError(link: string): Stats | Error {
  try {
    return statSync(link);
  } catch (error) {
    const code = errorCode(error);
    const isBroken = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
    return isBroken || !(error instanceof Error) ? new SourceError({ kind: 'broken-link' }, link) : error;
  }
}
