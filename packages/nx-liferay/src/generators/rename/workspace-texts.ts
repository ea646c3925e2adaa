import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { lockFiles } from 'uffa/inference';
import { visitNotIgnoredFiles } from '../devkit';

/** A source file, with its path relative to the workspace root. */
export interface WorkspaceText {
  readonly file: string;
  readonly text: string;
}

const MADE = /(?:^|\/)(?:\.git|\.nx|build|dist|node_modules)\//;
const LOCK_FILES: ReadonlySet<string> = new Set(lockFiles.map(({ name }) => name));
/** In bytes: a longer file is taken for data. */
const LONGEST = 1 << 20;

/** The texts of a workspace that git does not ignore, without lock files, which the package manager rewrites. */
export function workspaceTexts(tree: Tree): readonly WorkspaceText[] {
  const files: string[] = [];
  visitNotIgnoredFiles(tree, '.', (file) => void files.push(file.replaceAll('\\', '/')));
  return files
    .filter((file) => !MADE.test(file) && !LOCK_FILES.has(posix.basename(file)))
    .sort()
    .flatMap((file) => {
      const bytes = tree.read(file);
      if (bytes === null || bytes.length > LONGEST || bytes.includes(0)) return [];
      const text = bytes.toString('utf8');
      return Buffer.from(text).equals(bytes) ? [{ file, text }] : [];
    });
}
