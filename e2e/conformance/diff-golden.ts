import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { conclusionOf, diffUffas, directorySide, zipSide, type Compared } from 'uffa';

import type { Verdict } from './compare/judge-project';
import type { Archive } from './compare/outcome';
import { readGolden } from './compare/read-golden';
import type { TreeEntry } from './listing/tree-entry';

/**
 * What `uffa diff` says of the plugin's archives and ours, in a workspace that was judged in place: a sentence for each
 * project that agrees without a deviation, unless the two are the same to the portal and to the cloud.
 */
export async function diffGolden(
  workspace: string,
  golden: readonly TreeEntry[],
  judged: readonly Verdict[],
): Promise<readonly string[]> {
  const { projects } = readGolden(golden);
  const found: string[] = [];
  for (const { project, verdict } of judged) {
    const theirs = projects.get(project);
    if (verdict !== 'agree' || theirs?.kind !== 'accepted') continue;
    const ours = await zipSide(join(workspace, project, theirs.archive.name));
    const conclusion = await diffArchives(theirs.archive, ours);
    if (conclusion !== undefined) found.push(`${project}: ${conclusion}`);
  }
  return found;
}

async function diffArchives(theirs: Archive, ours: Compared): Promise<string | undefined> {
  const directory = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    // Of archives inside the archive, a golden has the lists of entries only. The translations are in hash order there.
    const isKept = (path: string) =>
      !theirs.innerEntries.has(path) && path !== 'batch/language.batch-engine-data.json';
    writeArchive(directory, theirs, isKept);
    const entries = ours.uffa.entries.filter(({ path }) => isKept(path));
    const diff = await diffUffas(directorySide(directory), { ...ours, uffa: { ...ours.uffa, entries } });
    return diff.effect === 'none' ? undefined : conclusionOf(diff, JSON.stringify);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function writeArchive(directory: string, { files, executables }: Archive, isKept: (path: string) => boolean) {
  for (const [path, content] of files) {
    if (!isKept(path)) continue;
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (executables.has(path)) chmodSync(file, 0o755);
  }
}
