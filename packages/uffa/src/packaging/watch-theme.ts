import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Project } from '../discover/project';
import { SheetMemory } from '../theme/sheet-memory';
import { buildTheme, type BuildThemeOptions } from './build-theme';
import type { PackagingResult } from './packaging-options';

/** Editors write a file in several steps, and several files at a time. In milliseconds. */
const SETTLING = 100;

export interface WatchThemeOptions extends BuildThemeOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/**
 * Builds a theme, and again after each change of its `src` or package.json, until the signal; gives each build's
 * result. Only the style sheets that a change reaches are compiled.
 */
export async function* watchTheme(
  project: Project,
  options: WatchThemeOptions,
): AsyncGenerator<PackagingResult, void, void> {
  const { signal } = options;
  const changes = new Changes();
  const memory = new SheetMemory();
  const src = join(project.root, 'src');
  const watchers = [
    watch(
      project.root,
      { signal },
      (_, name) => (name === 'package.json' || name === 'src') && changes.note(),
    ),
    ...(existsSync(src) ? [watch(src, { signal, recursive: true }, () => changes.note())] : []),
  ];
  signal.addEventListener('abort', () => changes.note(), { once: true });
  try {
    const isOver = () => signal.aborted;
    while (!isOver()) {
      changes.take();
      const result = await buildTheme(project, { ...options, memory });
      if (!isOver()) yield result;
      await changes.next();
      await sleep(SETTLING);
    }
  } finally {
    watchers.forEach((watcher) => watcher.close());
  }
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
