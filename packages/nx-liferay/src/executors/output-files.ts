import { join, posix } from 'node:path';
import { compileShellGlob, namesIn, statsOf } from 'uffa/inference';

export interface OutputFile {
  /** Absolute. */
  readonly path: string;
  readonly size: number;
}

/** The files in `directory` that an output stands for: a path relative to it whose last segment may be a glob. */
export function outputFiles(directory: string, output: string): readonly OutputFile[] {
  const parent = join(directory, posix.dirname(output));
  const pattern = posix.basename(output);
  const matches = compileShellGlob(pattern);
  return namesIn(parent)
    .filter((name) => name === pattern || matches(name))
    .map((name) => join(parent, name))
    .flatMap((path) => {
      const stats = statsOf(path);
      return stats?.isFile() === true ? [{ path, size: stats.size }] : [];
    });
}
