import { watch, type FSWatcher } from 'node:fs';

/** Watches directories with all that is below them; which ones may change while it does. */
export class DirectoryWatchers {
  private readonly watchers = new Map<string, FSWatcher>();

  constructor(private readonly note: () => void) {}

  /** Watches these directories, and those of before no longer. Absolute paths; each has to be there. */
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

  /** A directory that is taken away ends its watch: the next build looks for what is there then. */
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
