import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Project } from '../discover/project';
import { parentTheme } from '../theme/base-layers';
import { readThemeProject } from '../theme/read-theme-project';
import { SheetMemory } from '../theme/sheet-memory';
import { buildTheme, type BuildThemeOptions } from './build-theme';
import { DirectoryWatchers } from './directory-watchers';
import type { PackagingResult } from './packaging-options';

/** Editors write a file in several steps, and several files at a time. In milliseconds. */
const SETTLING = 100;

/** How a theme is watched: built as `buildTheme` builds it, until the signal. */
export interface WatchThemeOptions extends BuildThemeOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/**
 * Builds a theme, and again after each change of its `src`, its package.json or the directory of its base theme, until
 * the signal; gives each build's result. Only the style sheets that a change reaches are compiled.
 */
export async function* watchTheme(
  project: Project,
  options: WatchThemeOptions,
): AsyncGenerator<PackagingResult, void, void> {
  const { signal } = options;
  const changes = new Changes();
  const memory = new SheetMemory();
  const directories = new DirectoryWatchers(() => changes.note());
  const root = watch(
    project.root,
    { signal },
    (_, name) => (name === 'package.json' || name === 'src') && changes.note(),
  );
  signal.addEventListener('abort', () => changes.note(), { once: true });
  try {
    const isOver = () => signal.aborted;
    while (!isOver()) {
      changes.take();
      directories.follow(themeDirectories(project));
      const result = await buildTheme(project, { ...options, memory });
      if (!isOver()) yield result;
      await changes.next();
      await sleep(SETTLING);
    }
  } finally {
    root.close();
    directories.close();
  }
}

/** The layers of the theme that may be edited: the directory of the base theme, and `src`. */
function themeDirectories(project: Project): readonly string[] {
  const { directory } = parentTheme(readThemeProject(project).theme);
  const src = join(project.root, 'src');
  return [...(directory === undefined ? [] : [directory]), ...(existsSync(src) ? [src] : [])];
}

/** Notes that something has changed, also while nobody waits for it. */
class Changes {
  private noted = false;
  private wake: (() => void) | undefined;

  note(): void {
    this.noted = true;
    this.wake?.();
  }

  take(): void {
    this.noted = false;
  }

  async next(): Promise<void> {
    if (this.noted) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.wake = undefined;
  }
}
