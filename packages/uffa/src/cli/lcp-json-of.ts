import { join } from 'node:path';
import type { Project } from '../discover/project';
import { openSourceIfThere } from '../files/open-source';
import { readOpen } from '../files/open-file';

/** What a project's LCP.json holds; undefined where there is none, or it can't be read: packaging says so. */
export function lcpJsonOf({ root, workspaceRoot }: Project): unknown {
  const file = join(root, 'LCP.json');
  try {
    const open = openSourceIfThere(file, workspaceRoot);
    return open && JSON.parse(readOpen(open, file).toString('utf8'));
  } catch {
    return undefined;
  }
}
