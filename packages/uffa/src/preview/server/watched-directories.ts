import { setTimeout as sleep } from 'node:timers/promises';
import type { FSWatcher } from 'chokidar';
import { loadModule } from '../../files/load-module';

/** Editors write a file in several steps, and builds many files. In milliseconds. */
const SETTLING = 40;

/** A build that writes for longer is looked at in between, in milliseconds. */
const LONGEST_SETTLING = 500;

/** Directories of tools, which hold thousands of files that no archive is made of. */
const TOOLS: ReadonlySet<string> = new Set(['.git', '.gradle', '.nx', 'node_modules', 'node_modules_cache']);

/** Watches directories with everything below them, without the directories of tools. The list can be replaced at any time. */
export class WatchedDirectories {
  private readonly changed = new Set<string>();
  private wake: (() => void) | undefined;

  private constructor(
    private readonly watcher: FSWatcher,
    private watched: readonly string[],
  ) {
    watcher.on('all', (_, file) => this.note(file));
    // A directory that can't be watched, such as one that was just removed, changes nothing.
    watcher.on('error', () => undefined);
  }

  /** Begins to watch. What changes from then on is noted. */
  static async open(directories: readonly string[]): Promise<WatchedDirectories> {
    const { watch } = await loadModule('chokidar', () => import('chokidar'));
    const watcher = watch([...directories], {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => path.split(/[\\/]/).some((name) => TOOLS.has(name)),
    });
    const opened = new WatchedDirectories(watcher, directories);
    await new Promise<void>((resolve) => {
      watcher.once('ready', resolve);
      if (directories.length === 0) resolve();
    });
    return opened;
  }

  /** Watches these directories from now on, in place of the ones before. Absolute; those that are not there yet, too. */
  follow(directories: readonly string[]): void {
    const added = directories.filter((each) => !this.watched.includes(each));
    const removed = this.watched.filter((each) => !directories.includes(each));
    this.watched = directories;
    if (removed.length > 0) this.watcher.unwatch([...removed]);
    if (added.length > 0) this.watcher.add([...added]);
  }

  /** The absolute paths that have changed since the last call, once they have come to rest; none when the signal is given. */
  async next(signal: AbortSignal): Promise<readonly string[]> {
    await this.someChange(signal);
    for (
      let waited = 0, size = -1;
      size !== this.changed.size && waited < LONGEST_SETTLING;
      waited += SETTLING
    ) {
      size = this.changed.size;
      await sleep(SETTLING);
    }
    const files = [...this.changed].sort();
    this.changed.clear();
    return files;
  }

  /** Adds what is to be looked at again. */
  note(file: string): void {
    this.changed.add(file);
    this.wake?.();
  }

  close(): Promise<void> {
    return this.watcher.close();
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
