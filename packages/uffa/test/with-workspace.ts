import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Project } from '../src/discover/project';

/** Files by their path relative to the workspace root; a path that ends in a slash is an empty directory. */
export type WorkspaceFiles = Readonly<Record<string, string | Uint8Array>>;

/** Writes a workspace into a temporary directory, calls `use` with its path, and removes it. */
export async function withWorkspace<T>(
  files: WorkspaceFiles,
  use: (workspaceRoot: string) => T | Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'uffa-'));
  try {
    for (const [path, content] of Object.entries(files)) write(join(root, path), content);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(path.endsWith('/') ? path : dirname(path), { recursive: true });
  if (!path.endsWith('/')) writeFileSync(path, content);
}

/** The client extension project in a directory of a workspace. */
export function projectIn(workspaceRoot: string, path: string): Project {
  return {
    workspaceRoot,
    root: join(workspaceRoot, path),
    path,
    name: basename(path),
    kind: 'client-extension',
  };
}
