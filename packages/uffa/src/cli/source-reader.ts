import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file that is larger than this shows no line: reading it again would take longer than the finding is worth. */
const LARGEST = 4_000_000;

/** Reads the files that findings are about, by their path relative to the workspace; none where that fails. */
export function sourceReader(workspaceRoot: string): (file: string) => string | undefined {
  return (file) => {
    const path = join(workspaceRoot, file);
    try {
      const stats = statSync(path);
      return stats.isFile() && stats.size <= LARGEST ? readFileSync(path, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  };
}
