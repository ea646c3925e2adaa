import { join } from 'node:path';
import { readOpen } from './open-file';
import { openSource } from './open-source';

/** In bytes. A larger file shows no line: reading it again would take longer than the diagnostic is worth. */
const MOST_BYTES = 4_000_000;

/** Reads the files that diagnostics are about, by their path relative to the workspace; none where that fails. */
export function sourceReader(workspaceRoot: string): (path: string) => string | undefined {
  return (path) => {
    const file = join(workspaceRoot, path);
    try {
      return readOpen(openSource(file, workspaceRoot), file, MOST_BYTES).toString('utf8');
    } catch {
      return undefined;
    }
  };
}
