import { readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { posix, sep } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf, type Position } from '../../diagnostics/position';
import type { PathPredicate } from '../../globs/gradle-pattern';

/** A file below a source, as Gradle's copy sees it. */
export interface ListedFile {
  /** POSIX path relative to the source; the file's name where the source is a file. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly size: number;
  /** The owner's x bit (deviation D15). */
  readonly executable: boolean;
}

export interface SourceListing {
  /** Sorted by path. */
  readonly files: readonly ListedFile[];
  /** Whether there was anything before the patterns were asked. */
  readonly state: 'missing' | 'empty' | 'filled';
  readonly diagnostics: readonly Diagnostic[];
}

export interface ListOptions {
  /** Absolute; nothing outside may get into an archive (deviation D8). */
  readonly workspaceRoot: string;
  /** Whether the patterns take the file, by its path relative to the source. */
  readonly includes: PathPredicate;
  /** Whether a file or a whole directory is left out, by its relative and its absolute path. */
  readonly excludes: (path: string, file: string) => boolean;
  readonly position: Position;
}

/**
 * Lists what a copy from `source`, an absolute path, takes: the file, or the files below the directory. Symbolic
 * links are followed; one that leads nowhere, in a circle or out of the workspace is a finding.
 */
export function listSource(source: string, options: ListOptions): SourceListing {
  return new SourceWalk(options).list(source);
}

class SourceWalk {
  private readonly files: ListedFile[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly realRoot: string;
  private seen = 0;

  constructor(private readonly options: ListOptions) {
    this.realRoot = realpathSync(options.workspaceRoot);
  }

  list(source: string): SourceListing {
    const stats = statSync(source, { throwIfNoEntry: false });
    if (stats === undefined) return { files: [], state: 'missing', diagnostics: [] };
    const real = realpathSync(source);
    if (this.isOutside(real)) this.reportOutside(source);
    else if (stats.isDirectory()) this.visitDirectory(source, '', [real]);
    else this.visit(posix.basename(source.split(sep).join('/')), source, stats);
    const files = this.files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { files, state: this.seen === 0 ? 'empty' : 'filled', diagnostics: this.diagnostics };
  }

  /** @param ancestors the real paths of the directories that led here */
  private visitDirectory(directory: string, prefix: string, ancestors: readonly string[]): void {
    for (const entry of this.entriesOf(directory)) {
      const path = prefix + entry.name;
      const file = `${directory}${sep}${entry.name}`;
      if (this.options.excludes(path, file)) continue;
      if (entry.isDirectory()) {
        this.visitDirectory(file, `${path}/`, [...ancestors, `${ancestors.at(-1) ?? ''}${sep}${entry.name}`]);
      } else if (entry.isSymbolicLink()) {
        this.visitLink(file, path, ancestors);
      } else if (entry.isFile()) {
        this.visit(path, file, undefined);
      }
    }
  }

  private visitLink(file: string, path: string, ancestors: readonly string[]): void {
    const stats = statOrReason(file);
    if (typeof stats === 'string') {
      if (this.options.includes(path)) this.report('assemble-link-broken', file, { reason: stats });
      return;
    }
    const real = realpathSync(file);
    if (this.isOutside(real)) this.reportOutside(file);
    else if (!stats.isDirectory()) this.visit(path, file, stats);
    else if (ancestors.includes(real)) this.report('assemble-link-circle', file, { reason: 'ELOOP' });
    else this.visitDirectory(file, `${path}/`, [...ancestors, real]);
  }

  private visit(path: string, file: string, known: Stats | undefined): void {
    if (this.options.excludes(path, file)) return;
    this.seen += 1;
    if (!this.options.includes(path)) return;
    const stats = known ?? statOrReason(file);
    if (typeof stats === 'string') {
      const source = this.shown(file);
      this.diagnostics.push(diagnostic('file-unreadable', { file: source, reason: stats }, startOf(source)));
      return;
    }
    this.files.push({ path, file, size: stats.size, executable: (stats.mode & 0o100) !== 0 });
  }

  private entriesOf(directory: string) {
    try {
      return readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      const source = this.shown(directory);
      this.diagnostics.push(
        diagnostic('file-unreadable', { file: source, reason: reasonOf(error) }, startOf(source)),
      );
      return [];
    }
  }

  private isOutside(real: string): boolean {
    return real !== this.realRoot && !real.startsWith(this.realRoot + sep);
  }

  private reportOutside(file: string): void {
    this.diagnostics.push(
      diagnostic('assemble-outside-workspace', { source: this.shown(file) }, this.options.position),
    );
  }

  private report(
    code: 'assemble-link-broken' | 'assemble-link-circle',
    file: string,
    { reason }: { reason: string },
  ): void {
    this.diagnostics.push(diagnostic(code, { link: this.shown(file), reason }, this.options.position));
  }

  /** For people: relative to the workspace root. */
  private shown(file: string): string {
    const root = this.options.workspaceRoot + sep;
    return (file.startsWith(root) ? file.slice(root.length) : file).split(sep).join('/');
  }
}

function statOrReason(file: string): Stats | string {
  try {
    return statSync(file);
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
