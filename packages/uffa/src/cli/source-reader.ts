import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { readOpen } from '../files/open-file';
import { openSource } from '../files/open-source';

/** A file that is larger than this shows no line: reading it again would take longer than the finding is worth. */
const LARGEST = 4_000_000;

/** Reads the files that findings are about, by their path relative to the workspace; none where that fails. */
export function sourceReader(workspaceRoot: string): (file: string) => string | undefined {
  return (file) => {
    try {
      const open = openSource(join(workspaceRoot, file), workspaceRoot);
      if (open.stats.size <= LARGEST) return readOpen(open).toString('utf8');
      closeSync(open.descriptor);
      return undefined;
    } catch {
      return undefined;
    }
  };
}
