import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NxWorkspace } from './nx-workspace';

/** SHA-256 of each archive in a workspace, by path, in order. */
export function archivesOf({ root }: Pick<NxWorkspace, 'root'>): ReadonlyMap<string, string> {
  const paths = filesInDist(root).filter((path) => path.endsWith('.zip'));
  return new Map(paths.map((path) => [path, sha256(readFileSync(join(root, path)))]));
}

/** Whether an archive is being written, or was left half written: until it is complete it has a temporary name. */
export function hasHalfArchive({ root }: Pick<NxWorkspace, 'root'>): boolean {
  return filesInDist(root).some((path) => path.endsWith('.tmp'));
}

function filesInDist(root: string): readonly string[] {
  const directories = readdirSync(join(root, 'client-extensions')).map(
    (name) => `client-extensions/${name}/dist`,
  );
  const existing = directories.filter((directory) => existsSync(join(root, directory)));
  return existing
    .flatMap((directory) => readdirSync(join(root, directory)).map((name) => `${directory}/${name}`))
    .sort();
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
