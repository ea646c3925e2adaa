import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { discoverProjects, planProject, writeZip } from 'uffa';

import type { NxWorkspace } from '../workspace/nx-workspace';

/** SHA-256 by archive name. */
export type ArchiveHashes = Readonly<Record<string, string>>;

/** The archives that the sources, and what builds have made of them, give now, without any cache. */
export async function freshArchives(
  { root }: NxWorkspace,
  virtualInstanceId: string | undefined,
): Promise<ArchiveHashes> {
  const directory = mkdtempSync(join(tmpdir(), 'fresh-'));
  const instance = virtualInstanceId === undefined ? {} : { virtualInstanceId };
  const taskOutputs = { bundle: ['client-extensions/shop-labels/out'] };
  const { projects } = discoverProjects({ workspaceRoot: root });
  const hashes: Record<string, string> = {};
  for (const project of projects) {
    const { uffa } = await planProject(project, { ...instance, taskOutputs });
    const file = join(directory, `${uffa.name}.zip`);
    await writeZip(uffa, file);
    hashes[uffa.name] = hashOf(file);
  }
  rmSync(directory, { recursive: true });
  return hashes;
}

/** The archives of these names, each in the project that it is called by. */
export function archivesIn({ root }: NxWorkspace, names: readonly string[]): ArchiveHashes {
  return Object.fromEntries(
    names.map((name) => {
      const [project = name] = name.split('_');
      return [name, hashOf(join(root, 'client-extensions', project, 'dist', `${name}.zip`))];
    }),
  );
}

function hashOf(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'missing';
}
