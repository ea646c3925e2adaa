import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { NxWorkspace } from '../workspace/nx-workspace';
import type { Edit } from './edits';

/** Edits a workspace, does something in it, and puts everything back. */
export async function edited<T>(
  workspace: NxWorkspace,
  edits: readonly Edit[],
  run: () => Promise<T>,
): Promise<T> {
  const changes = edits.flatMap(({ files = {} }) => Object.entries(files));
  const removed = edits.flatMap(({ removes = [] }) => removes);
  const paths = [...new Set([...changes.map(([path]) => path), ...removed])];
  const before = new Map(paths.map((path) => [path, textOf(join(workspace.root, path))]));
  for (const [path, change] of changes)
    workspace.write({ [path]: change(textOf(join(workspace.root, path)) ?? '') });
  workspace.remove(...removed);
  const modes = edits.flatMap(({ modes = {} }) => Object.entries(modes));
  for (const [path, mode] of modes) chmodSync(join(workspace.root, path), mode);
  try {
    return await run();
  } finally {
    for (const [path] of modes) chmodSync(join(workspace.root, path), 0o644);
    for (const [path, text] of before) {
      if (text === undefined) workspace.remove(path);
      else workspace.write({ [path]: text });
    }
  }
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
