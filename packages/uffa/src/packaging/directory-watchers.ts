import { watch, type FSWatcher } from 'node:fs';

/** Watches directories with everything below them. The list of directories can be replaced at any time. */
export class DirectoryWatchers {
  private readonly watchers = new Map<string, FSWatcher>();

  constructor(private readonly note: () => void) {}

  /** Watches these directories from now on, in place of the ones before. Absolute paths; each must exist. */
  follow(directories: readonly string[]): void {
    for (const [directory, watcher] of this.watchers) {
      if (directories.includes(directory)) continue;
      watcher.close();
      this.watchers.delete(directory);
    }
    for (const directory of directories) {
      if (!this.watchers.has(directory)) this.watchers.set(directory, this.watcherOf(directory));
    }
  }

  close(): void {
    this.follow([]);
  }

  /** The watch of a directory that is removed ends: the next build looks for what is there then. */
  private watcherOf(directory: string): FSWatcher {
    const watcher = watch(directory, { recursive: true }, this.note);
    watcher.on('error', () => {
      watcher.close();
      this.watchers.delete(directory);
      this.note();
    });
    return watcher;
  }
}
