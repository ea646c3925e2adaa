import { dirname, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FSWatcher } from 'chokidar';
import { loadModule } from '../../files/load-module';
import { statsOf } from '../../files/stats-of';

/**
 * Editors write a file in several steps, and builds many files. In milliseconds: for 50 of them, chokidar keeps a further
 * change of the same file to itself, which is seen only if nothing is read before that.
 */
const SETTLING = 60;

/** A build that writes for longer is looked at in between, in milliseconds. */
const LONGEST_SETTLING = 500;

/** Directories of tools, which hold thousands of files that no archive is made of. */
const TOOLS: ReadonlySet<string> = new Set(['.git', '.gradle', '.nx', 'node_modules', 'node_modules_cache']);

/**
 * Watches files, and directories with everything below them but the directories of tools. What is watched may not be there
 * yet. The list can be replaced at any time.
 */
export class WatchedDirectories {
  private readonly changed = new Set<string>();
  private noted = 0;
  private wanted: readonly string[];
  private watcher: FSWatcher | undefined;
  private wake: (() => void) | undefined;

  private constructor(paths: readonly string[]) {
    this.wanted = outermost(paths);
  }

  /** Begins to watch. What changes from then on is noted. @param paths absolute */
  static async open(paths: readonly string[]): Promise<WatchedDirectories> {
    const { watch } = await loadModule('chokidar', () => import('chokidar'));
    const opened = new WatchedDirectories(paths);
    const roots = startsOf(opened.wanted);
    const watcher = watch([...roots], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => !opened.concerns(path),
    });
    opened.watcher = watcher;
    watcher.on('all', (_, file) => opened.note(file));
    // A directory that can't be watched, such as one that was just removed, changes nothing.
    watcher.on('error', () => undefined);
    await new Promise<void>((resolve) => {
      watcher.once('ready', resolve);
      if (roots.length === 0) resolve();
    });
    return opened;
  }

  /** Watches these from now on, in place of the ones before. Absolute. */
  follow(paths: readonly string[]): void {
    const before = this.wanted;
    this.wanted = outermost(paths);
    const added = this.wanted.filter((path) => !before.some((each) => isAtOrBelow(path, each)));
    if (added.length > 0) this.watcher?.add([...startsOf(added)]);
  }

  /** The absolute paths that have changed since the last call, once they have come to rest; none when the signal is given. */
  async next(signal: AbortSignal): Promise<readonly string[]> {
    await this.someChange(signal);
    for (let waited = 0, seen = -1; seen !== this.noted && waited < LONGEST_SETTLING; waited += SETTLING) {
      seen = this.noted;
      await sleep(SETTLING);
    }
    const files = [...this.changed].sort();
    this.changed.clear();
    return files;
  }

  /** Adds what is to be looked at again. */
  note(file: string): void {
    this.noted++;
    this.changed.add(file);
    this.wake?.();
  }

  async close(): Promise<void> {
    await this.watcher?.close();
  }

  /** Whether a path is watched, or lies on the way to what is. */
  private concerns(path: string): boolean {
    return this.wanted.some((each) =>
      isAtOrBelow(path, each) ? !isOfTool(path.slice(each.length)) : isAtOrBelow(each, path),
    );
  }

  private async someChange(signal: AbortSignal): Promise<void> {
    if (this.changed.size > 0 || signal.aborted) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    this.wake = undefined;
  }
}

function isOfTool(below: string): boolean {
  return below.split(/[\\/]/).some((name) => TOOLS.has(name));
}

function isAtOrBelow(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}

/** Without the paths that are watched with others above them. */
function outermost(paths: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const path of [...new Set(paths)].sort()) {
    if (!kept.some((each) => isAtOrBelow(path, each) && !isOfTool(path.slice(each.length)))) kept.push(path);
  }
  return kept;
}

/** Where watching begins: for what is not there, at the nearest directory that is. */
function startsOf(paths: readonly string[]): readonly string[] {
  return outermost(paths.map(nearest));
}

function nearest(path: string): string {
  const parent = dirname(path);
  return statsOf(path) !== undefined || parent === path ? path : nearest(parent);
}
