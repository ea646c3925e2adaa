import { createHash } from 'node:crypto';
import { existsSync, lstatSync, statSync, type Stats } from 'node:fs';

/** What was asked of the disk: paths, absolute, sorted. */
export interface AskedPaths {
  readonly presence: readonly string[];
  readonly content: readonly string[];
}

/** How all that was asked about looks now. */
export interface Look {
  /** Equal for two looks only if every answer is the same. */
  readonly text: string;
  /** When the last of it changed, in milliseconds since 1970; 0 where nothing is there. */
  readonly changed: number;
}

/**
 * Looks at paths without reading anything. A file whose content changed has another time of change, size or inode, and
 * so has a directory in which something was added, removed or renamed.
 */
export function lookAt({ presence, content }: AskedPaths): Look {
  const numbers: number[] = [];
  const errors: string[] = [];
  let changed = 0;
  for (const path of presence) numbers.push(existsSync(path) ? 1 : 0);
  const add = ({ dev, ino, mode, size, mtimeMs, ctimeMs }: Stats) => {
    numbers.push(dev, ino, mode, size, mtimeMs, ctimeMs);
    if (mtimeMs > changed) changed = mtimeMs;
    if (ctimeMs > changed) changed = ctimeMs;
  };
  for (const path of content) {
    try {
      const stats = lstatSync(path, { throwIfNoEntry: false });
      if (stats === undefined) numbers.push(-1);
      else add(stats);
      if (stats?.isSymbolicLink() === true) add(statSync(path));
    } catch (error) {
      errors.push(String(error));
    }
  }
  return { text: `${errors.join()} ${digest(numbers)}`, changed };
}

function digest(numbers: readonly number[]): string {
  return createHash('sha256').update(Float64Array.from(numbers)).digest('base64');
}
