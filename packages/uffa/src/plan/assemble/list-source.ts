import { readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { basename, sep } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { errorCode } from '../../diagnostics/error-reason';
import type { Position } from '../../diagnostics/position';
import { isExecutable } from '../../files/stats-of';
import type { FileIdentity } from '../../entry';
import { otherThanFile, SourceError } from '../../files/source-error';
import type { PathPredicate } from '../../globs/gradle-pattern';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import { workspacePath } from '../../files/workspace-path';

/** A file below a source, as Gradle's copy sees it. */
export interface ListedFile {
  /** Path relative to the source, with slashes; the file's name where the source is a file. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly size: number;
  readonly identity: FileIdentity;
  readonly executable: boolean;
}

export interface SourceListing {
  /** Sorted by path. */
  readonly files: readonly ListedFile[];
  /** Whether the source is there at all. */
  readonly exists: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ListOptions {
  /** Absolute; nothing outside may get into an archive (deviation D8). */
  readonly workspaceRoot: string;
  /** Whether the patterns match a file, by its path relative to the source. */
  readonly takes: PathPredicate;
  /** Whether they may match something below a directory, so that it has to be listed. */
  readonly mayTakeBelow: PathPredicate;
  /** Whether a file or a whole directory is left out, by its relative and its absolute path. */
  readonly excludes: (path: string, file: string) => boolean;
  readonly position: Position;
}

/**
 * Lists what is copied from `source`, an absolute path: the file, or the files below the directory. Symbolic links are
 * followed; one that leads nowhere, in a circle or out of the workspace is a finding, and so is what cannot be read.
 */
export function listSource(source: string, options: ListOptions): SourceListing {
  return new SourceWalk(options).list(source);
}

class SourceWalk {
  private readonly files: ListedFile[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly realRoot: string;

  constructor(private readonly options: ListOptions) {
    this.realRoot = realpathSync.native(options.workspaceRoot);
  }

  list(source: string): SourceListing {
    const stats = statOrError(source);
    const exists = !(stats instanceof Error);
    if (exists) this.visitSource(source, stats);
    else if (isForbidden(stats)) this.diagnostics.push(sourceDiagnostic(stats, this.shown(source)));
    const files = this.files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, exists, diagnostics: this.diagnostics };
  }

  private visitSource(source: string, stats: Stats): void {
    const real = realpathSync.native(source);
    const name = basename(source);
    if (this.isOutside(real)) this.report('source-outside-workspace', source);
    else if (stats.isDirectory()) this.visitEntries(source, '', [real]);
    else if (!this.options.excludes(name, source) && this.options.takes(name)) this.take(name, source, stats);
  }

  /** @param ancestors the real paths of the directory and of those that led to it */
  private visitEntries(directory: string, prefix: string, ancestors: readonly string[]): void {
    for (const entry of this.entriesOf(directory)) {
      const path = prefix + entry.name;
      const file = `${directory}${sep}${entry.name}`;
      if (this.options.excludes(path, file)) continue;
      if (entry.isDirectory())
        this.visitDirectory(file, path, `${ancestors[0] ?? ''}${sep}${entry.name}`, ancestors);
      else if (entry.isSymbolicLink()) this.visitLink(file, path, ancestors);
      else if (this.options.takes(path)) this.take(path, file, statOrError(file));
    }
  }

  private visitDirectory(file: string, path: string, real: string, ancestors: readonly string[]): void {
    if (!this.options.mayTakeBelow(path)) return;
    if (ancestors.includes(real)) this.report('link-circle', file);
    else this.visitEntries(file, `${path}/`, [real, ...ancestors]);
  }

  private visitLink(file: string, path: string, ancestors: readonly string[]): void {
    const stats = statOrError(file);
    if (stats instanceof Error) {
      if (this.options.takes(path)) this.report('link-broken', file);
      return;
    }
    const isTaken = stats.isDirectory() ? this.options.mayTakeBelow(path) : this.options.takes(path);
    if (!isTaken) return;
    const real = realpathSync.native(file);
    if (this.isOutside(real)) this.report('source-outside-workspace', file);
    else if (stats.isDirectory()) this.visitDirectory(file, path, real, ancestors);
    else this.take(path, file, stats);
  }

  private take(path: string, file: string, stats: Stats | Error): void {
    if (stats instanceof Error || !stats.isFile()) {
      const problem =
        stats instanceof Error
          ? stats
          : new SourceError({ kind: 'not-a-file', is: otherThanFile(stats) }, file);
      this.diagnostics.push(sourceDiagnostic(problem, this.shown(file)));
      return;
    }
    const identity = { device: stats.dev, inode: stats.ino };
    this.files.push({ path, file, size: stats.size, identity, executable: isExecutable(stats) });
  }

  private entriesOf(directory: string): readonly Dirent[] {
    try {
      return readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      this.diagnostics.push(sourceDiagnostic(error, this.shown(directory)));
      return [];
    }
  }

  private isOutside(real: string): boolean {
    return real !== this.realRoot && !real.startsWith(this.realRoot + sep);
  }

  private report(code: 'link-broken' | 'link-circle' | 'source-outside-workspace', file: string): void {
    this.diagnostics.push(diagnostic(code, { source: this.shown(file) }, this.options.position));
  }

  /** How findings show the path: relative to the workspace root. */
  private shown(file: string): string {
    return workspacePath(this.options.workspaceRoot, file);
  }
}

function statOrError(file: string): Stats | Error {
  try {
    return statSync(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Anything else that keeps a source from being found counts as not there. */
function isForbidden(error: Error): boolean {
  const code = errorCode(error);
  return code === 'EACCES' || code === 'EPERM';
}
